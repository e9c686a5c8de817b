package kata.course;

import static kata.course.Zips.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.Golden;
import kata.task.AnswerSheet;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandinTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"exercises/problem2/", "problem2/", "", "hw/gradient-kata-main/exercises/problem2/",
        "Jane Doe_123_assignsubmission_file_/src/problem2/", "b\u00e4/"})
    void theFilesMayLieAnywhereInAFolderOrAZip(String place) {
        file(place + "Adam.java", "mine");
        file("readme.txt", "hello");
        assertThat(texts(handin(folder))).containsExactly(Map.entry(Task.ADAM, "mine"));
        Handin zipped = handin(write("hw.zip", Zips.of(Map.of(place + "Adam.java", bytes("mine")))));
        assertThat(texts(zipped)).containsExactly(Map.entry(Task.ADAM, "mine"));
        assertThat(zipped.remarks()).isEmpty();
    }

    @Test
    void theWholeProjectIsGradedByItsExercises() {
        file("kata/pom.xml", "<project/>");
        file("kata/exercises/problem2/Adam.java", "mine");
        file("kata/solutions/problem2/Adam.java", "the solution");
        file("kata/solutions/problem1/ForwardPass.java", "the solution");
        file("kata/target/exercises/problem2/Adam.java", "an old copy");
        file("kata/.history/exercises/problem2/Adam.java", "an old copy");
        file("Adam.java", "a copy at the top");
        Handin handin = handin(folder);
        assertThat(texts(handin)).containsExactly(Map.entry(Task.ADAM, "mine"));
        assertThat(handin.remarks()).containsExactly("Adam.java: graded kata/exercises/problem2, ignored what lies at "
                + "the top (not in exercises)", "kata/solutions and 1 more: left out, it is the project's own");
    }

    @Test
    void whatMacsAddIsLeftOut() {
        Path zip = write("hw.zip", Zips.of(Map.of("exercises/problem2/Adam.java", bytes("mine"),
                "__MACOSX/exercises/problem2/._Adam.java", bytes("\u0000"),
                "__MACOSX/exercises/problem2/Adam.java", bytes("\u0000"), "exercises/.DS_Store", bytes("x"))));
        assertThat(texts(handin(zip))).containsExactly(Map.entry(Task.ADAM, "mine"));
    }

    @Test
    void aZipInAFolderOrInAZipIsOpened() {
        byte[] inner = Zips.of(Map.of("problem2/Adam.java", bytes("mine")));
        write("submission/hw.zip", inner);
        Handin handin = handin(folder);
        assertThat(handin.files().get(Task.ADAM).path()).isEqualTo("submission/hw.zip/problem2/Adam.java");
        assertThat(texts(handin(write("all.ZIP", Zips.of(Map.of("a/hw.zip", inner)))))).containsOnlyKeys(Task.ADAM);
        Handin deep = handin(write("deep.zip", Zips.of(Map.of("1.zip", Zips.of(Map.of("2.zip",
                Zips.of(Map.of("3.zip", inner))))))));
        assertThat(deep.files()).isEmpty();
        assertThat(deep.remarks()).anySatisfy(remark -> assertThat(remark).contains("3.zip: was not opened"));
    }

    @Test
    void twoDifferentFilesOfATaskAreToldAndTwoEqualOnesAreNot() {
        file("first/problem2/Adam.java", "one");
        file("second/problem2/Adam.java", "two");
        file("first/problem2/RmsProp.java", "same");
        file("second/problem2/RmsProp.java", "same");
        assertThat(handin(folder).remarks()).containsExactly(
                "Adam.java: graded first, ignored second (later by name)");
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsRead() {
        file("problem2/Adam.java", "mine");
        write("broken.zip", bytes("this is no zip file"));
        write("hw.rar", bytes("Rar!"));
        Handin handin = handin(folder);
        assertThat(texts(handin)).containsOnlyKeys(Task.ADAM);
        assertThat(handin.remarks()).containsExactlyInAnyOrder(
                "broken.zip: cannot be read: it is no zip, 7z or tar archive",
                "hw.rar: cannot be read: it is a RAR archive; zip, 7z and tar are opened");
    }

    @Test
    void aZipThatIsCutOffIsToldAndWhatWasReadCounts() {
        byte[] whole = Zips.of(new TreeMap<>(Map.of("Adam.java", bytes("mine"), "RmsProp.java",
                bytes("x".repeat(9999) + Math.PI))));
        Handin handin = handin(write("cut.zip", Arrays.copyOf(whole, 100)));
        assertThat(texts(handin)).containsOnlyKeys(Task.ADAM);
        assertThat(handin.remarks()).containsExactly("cut.zip: cannot be read: it is cut off or damaged");
    }

    @Test
    void whereThereIsNothingThatIsSaid() {
        assertThat(handin(folder).remarks()).containsExactly("there is no file of a task in it");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("secret"), "another's");
        Path work = Files.createDirectories(folder.resolve("work/problem2"));
        Files.createSymbolicLink(work.resolve("Adam.java"), elsewhere);
        assertThat(handin(folder.resolve("work")).files()).isEmpty();
    }

    @Test
    void theFilesAreCopiedToWhereTheGraderLooks() throws IOException {
        file("Adam.java", "mine");
        Path copy = folder.resolve("copy");
        handin(folder).copyTo(copy);
        try (Stream<Path> files = Files.walk(copy)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(copy.resolve("problem2/Adam.java"));
        }
    }

    @Test
    void furtherClassesBesideATasksFileComeWithIt() throws IOException {
        file("exercises/problem2/Adam.java", "uses Util");
        file("exercises/problem2/Util.java", "package problem2; final class Util { }");
        file("exercises/problem2/notes.java", "no class of a problem");
        file("exercises/problem2/inner/Other.java", "package problem2; final class Other { }");
        file("exercises/problem1/Node.java", "package problem1; of a problem without a task's file");
        Handin handin = handin(folder);
        assertThat(handin.beside()).containsOnlyKeys("problem2/Util.java");
        handin.copyTo(folder.resolve("copy"));
        assertThat(folder.resolve("copy/problem2/Util.java")).hasContent("package problem2; final class Util { }");
        Handin zipped = handin(write("hw.zip", Zips.of(Map.of("Adam.java", bytes("uses Util"), "Util.java",
                bytes("package problem2; class Util { }")))));
        assertThat(zipped.beside()).containsOnlyKeys("problem2/Util.java");
    }

    /** Each task has the one beside it, in a copy of its own; what is the same is not doubled. */
    @Test
    void furtherClassesOfOneNameComeWithTheirOwnTasks() {
        file("1/Adam.java", "uses Util");
        file("1/Util.java", "package problem2; class Util { int ofAdam; }");
        file("1/More.java", "package problem2; class More { }");
        file("2/RmsProp.java", "uses Util");
        file("2/Util.java", "package problem2; class Util { int ofRmsProp; }");
        file("3/Adagrad.java", "uses More");
        file("3/More.java", "package problem2; class More { }");
        Handin handin = handin(folder);
        assertThat(handin.beside()).containsOnlyKeys("problem2/Util.java", "problem2/More.java",
                "2d/problem2/Util.java", "2d/problem2/More.java");
        assertThat(handin.placeOf(Task.RMSPROP)).isEmpty();
        assertThat(handin.placeOf(Task.ADAGRAD)).isEmpty();
        assertThat(handin.placeOf(Task.ADAM)).isEqualTo("2d");
        Path copy = folder.resolve("copy");
        handin.copyTo(copy);
        assertThat(copy.resolve("problem2/RmsProp.java")).hasContent("uses Util");
        assertThat(copy.resolve("problem2/Util.java")).content().contains("ofRmsProp");
        assertThat(copy.resolve("2d/problem2/Adam.java")).hasContent("uses Util");
        assertThat(copy.resolve("2d/problem2/Util.java")).content().contains("ofAdam");
    }

    /** Canvas puts all files into one folder, each with its student before its name; an attempt later adds "-1". */
    @Test
    void furtherClassesThatAPlatformHasRenamedGetTheirNamesBack() throws IOException {
        List<Path> places = List.of(write("doejane_1_420_Adam.java", bytes("uses Util and More")),
                write("doejane_1_421_Util.java", bytes("package problem2; class Util { }")),
                write("doejane_1_425_Util-1.java", bytes("package problem2; class Util { int later; }")),
                write("doejane_LATE_1_423_More.java", bytes("package problem2; class More { }")));
        Handin handin = Handin.in(Golden.folder().toAbsolutePath().normalize().getParent(), places);
        assertThat(handin.beside()).containsOnlyKeys("problem2/Util.java", "problem2/More.java");
        assertThat(handin.beside().get("problem2/Util.java").text()).contains("later");
    }

    /** However they look like a task's file, a platform's or a copy. */
    @ParameterizedTest
    @ValueSource(strings = {"Adam_Util", "Pca_Math", "Net_784_1000_500", "Gr\u00f6\u00dfe"})
    void aFurtherClassKeepsTheNameThatItHas(String name) {
        file("problem2/Adam.java", "uses it");
        file("problem2/" + Normalizer.normalize(name, Normalizer.Form.NFD) + ".java", "package problem2; class " + name
                + " { }");
        Handin handin = handin(folder);
        assertThat(handin.beside()).containsOnlyKeys("problem2/" + name + ".java");
    }

    /** However new it is. */
    @Test
    void whatALecturerHasSentBackIsNotGraded() throws IOException {
        Path mine = write("Jane_1_assignsubmission_file_/Adam.java", bytes("mine"));
        Files.setLastModifiedTime(mine, FileTime.fromMillis(1_700_000_000_000L));
        Path other = write("Jane_1_assignfeedback_file_Adam.java", bytes("the lecturer's"));
        List<Path> places = List.of(mine.getParent(), write("Jane_1_assignfeedback_file_/Adam.java",
                bytes("the lecturer's")).getParent(), other);
        Path home = Golden.folder().toAbsolutePath().normalize().getParent();
        assertThat(texts(Handin.in(home, places))).containsExactly(Map.entry(Task.ADAM, "mine"));
        assertThat(Handin.in(home, List.of(other)).remarks()).containsExactly("there is no file of a task in it");
        assertThat(PlatformName.isFeedback("Jane_1_assignsubmission_file_x_assignfeedback_file_Adam.java")).isFalse();
    }

    @Test
    void ofTwoOfAFurtherClassTheOneOfTheVeryNameCounts() {
        file("problem2/Adam.java", "uses Util");
        file("problem2/Util (1).java", "package problem2; class Util { int old; }");
        file("problem2/Util.java", "package problem2; class Util { }");
        assertThat(handin(folder).beside().get("problem2/Util.java").text()).doesNotContain("old");
    }

    @ParameterizedTest
    @CsvSource({"x, 215", "\u00e4, 120"})
    void aFurtherClassOfANameThatIsTooLongIsLeftOut(String letter, int times) {
        String name = letter.repeat(times) + ".java";
        byte[] zip = Zips.of(Map.of("Adam.java", bytes("mine"), name, bytes("package problem2; class " + name)));
        Handin handin = handin(write("hw.zip", zip));
        assertThat(handin.beside()).isEmpty();
        assertThat(handin.remarks()).singleElement().asString().endsWith(": left out, its name is too long for a file");
    }

    @Test
    @Timeout(10)
    void namesThatAreTooLongForAFileAreNotLookedAt() {
        Map<String, byte[]> files = new TreeMap<>(Map.of("Adam.java", bytes("mine"),
                "a/".repeat(30_000) + "Adam.java", bytes("deep")));
        for (int i = 0; i < 30; i++) {
            files.put(i + "/" + ".java".repeat(12_900) + "x", bytes("long"));
        }
        Handin handin = handin(write("hw.zip", Zips.of(files)));
        assertThat(texts(handin)).containsExactly(Map.entry(Task.ADAM, "mine"));
        assertThat(handin.remarks()).singleElement().asString().startsWith("hw.zip/0/.java.java")
                .endsWith("... and 30 more: left out, its name is too long for a file");
    }

    @Test
    void filesThatFillTheMemoryAreNotKept() {
        Map<String, byte[]> files = new TreeMap<>();
        byte[] spaces = bytes(" ".repeat(1 << 20));
        for (int i = 0; i < 40; i++) {
            files.put(i + "/Adam.java", spaces);
        }
        assertThat(handin(write("bomb.zip", Zips.of(files))).remarks())
                .containsExactly("the hand-in cannot be read to its end: "
                        + "it has too many files or bytes for a homework");
    }

    @Test
    void remarksAreFewAndShort() {
        Map<String, byte[]> files = new TreeMap<>(Map.of("Adam.java", bytes("mine")));
        for (int i = 0; i < 1000; i++) {
            files.put(("x".repeat(200) + "/").repeat(15) + i + ".rar", bytes(""));
        }
        Handin handin = handin(write("remarks.zip", Zips.of(files)));
        assertThat(texts(handin)).containsOnlyKeys(Task.ADAM);
        assertThat(handin.remarks()).hasSize(1).allSatisfy(remark -> assertThat(remark).hasSizeLessThan(300))
                .last().asString().contains(" and 999 more: cannot be read: ");
    }

    @Test
    void remarksOfManyKindsAreFew() {
        for (int i = 0; i < 20; i++) {
            file(i + "/problem2/Adam.java", "version " + i);
        }
        assertThat(handin(folder).remarks()).hasSize(11).last().isEqualTo("and more of this kind");
    }

    private static String question(int problem) {
        return new Exercises(Golden.folder().toAbsolutePath().normalize().getParent()).answerSheets()
                .get("problem" + problem + "/answers.md").questions().get(0);
    }

    @ParameterizedTest
    @CsvSource({"exercises/problem1/answers.md, exercises/problem3/answers.md", "answers.md, answers-1.md",
        "problem1_answers (1).md, Answers.md.txt", "Jane Doe_123_answers.md, hw/ANSWERS.TXT"})
    void answersAreFoundByTheirQuestions(String first, String third) {
        byte[] zip = Zips.of(new TreeMap<>(Map.of("problem2/Adam.java", bytes("mine"),
                first, bytes("## " + question(1) + "\nTiny.\n"), third, bytes("## " + question(3) + "\n0.2"))));
        Handin handin = handin(write("hw.zip", zip));
        assertThat(handin.answers()).containsEntry(question(1), "Tiny.").containsEntry(question(3), "0.2")
                .containsEntry(question(2), "");
        assertThat(texts(handin)).containsOnlyKeys(Task.ADAM);
    }

    @Test
    void withoutAnswersNothingIsSaidAndOfTwoTheLastAttemptCounts() {
        file("problem2/Adam.java", "mine");
        assertThat(handin(folder).remarks()).isEmpty();
        assertThat(handin(folder).answers()).isNotEmpty().allSatisfy((question, text) -> assertThat(text).isEmpty());
        AnswerSheet sheet = new AnswerSheet("", List.of(question(2)));
        file("hw1_jane_attempt_2026-01-01-10-00-00_answers.md", sheet.blank() + "first");
        file("hw1_jane_attempt_2026-01-02-10-00-00_answers.md", sheet.blank() + "second");
        assertThat(handin(folder).answers()).containsEntry(question(2), "second");
    }

    @Test
    void oddAnswersAreNamedAndTheFilesOfTheTasksAreRead() throws IOException {
        file("pom.xml", "<project/>");
        file("exercises/problem2/Adam.java", "mine");
        file("solutions/problem2/answers.md", "## " + question(2) + "\nnot mine");
        file("src/stubs/problem2/answers.md", "## " + question(2) + "\nnot mine");
        write("exercises/problem1/answers.md", new byte[50_000_000]);
        write("exercises/problem2/answers.md", new byte[] {(byte) 0xE4});
        Files.createDirectories(folder.resolve("exercises/problem3/answers.md"));
        Handin handin = handin(folder);
        assertThat(texts(handin)).containsExactly(Map.entry(Task.ADAM, "mine"));
        assertThat(handin.answers()).containsEntry(question(2), "");
        assertThat(handin.remarks())
                .anyMatch(each -> each.startsWith("exercises/problem1/answers.md has more than 64 KiB"))
                .anyMatch(each -> each.startsWith("exercises/problem2/answers.md is not UTF-8"))
                .anyMatch(each -> each.equals("exercises/problem3/answers.md: not taken for answers: it is a folder"));
    }

    private static Handin handin(Path place) {
        return Handin.in(Golden.folder().toAbsolutePath().normalize().getParent(), List.of(place));
    }

    private static Map<Task, String> texts(Handin handin) {
        return handin.files().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each ->
                        new String(each.getValue().content(), StandardCharsets.UTF_8)));
    }

    private void file(String name, String text) {
        write(name, bytes(text));
    }

    private Path write(String name, byte[] content) {
        Zips.write(folder.resolve(name), content);
        return folder.resolve(name);
    }
}
