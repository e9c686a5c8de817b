package kata.course;

import static kata.course.Zips.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.data.Golden;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is graded where there are several, or one under another name. */
class ChoiceTest {
    private static final Path HOME = Golden.folder().toAbsolutePath().normalize().getParent();
    private static final String ADAM = "package problem2; public final class Adam { }";

    @TempDir
    Path folder;

    @Test
    void anUntouchedStubNeverBeatsWork() throws IOException {
        file("exercises/problem2/Adam.java", stub(Task.ADAM), 0);
        file("Adam.java", ADAM, 30);
        assertGraded("Adam.java: graded what lies at the top, ignored exercises/problem2 (its blanks are untouched)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bom", "windows", "reformatted", "empty"})
    void aStubIsUntouchedHoweverItIsSaved(String how) throws IOException {
        String stub = stub(Task.ADAM);
        file("exercises/problem2/Adam.java", switch (how) {
            case "bom" -> "\uFEFF" + stub;
            case "windows" -> stub.replace("\n", "\r\n");
            case "reformatted" -> stub.replace("    ", "\t") + "\n\n// I will do this tomorrow\n";
            default -> " \n";
        }, 0);
        file("old/Adam.java", ADAM, 30);
        assertGraded("Adam.java: graded old, ignored exercises/problem2 (its blanks are untouched)");
    }

    @Test
    void theNewestBeatsTheOlder() throws IOException {
        Zips.write(folder.resolve("exercises.zip"), zip(ADAM, 3));
        Zips.write(folder.resolve("exercises2.zip"), zip(ADAM + "// mended", 0));
        assertThat(graded()).isEqualTo(ADAM + "// mended");
        assertThat(handin().remarks()).containsExactly(
                "Adam.java and 1 more: graded exercises2.zip, ignored exercises.zip (older)");
    }

    @Test
    void aBlankOfThreeDaysAgoIsNotGraded() throws IOException {
        Zips.write(folder.resolve("exercises.zip"), zip(stub(Task.ADAM), 3));
        Zips.write(folder.resolve("exercises2.zip"), zip(ADAM, 0));
        assertThat(graded()).isEqualTo(ADAM);
    }

    @Test
    void theNewestBeatsTheOlderWhereverTheyLie() throws IOException {
        file("exercises/problem2/Adam.java", ADAM + "// old", 10);
        file("new/Adam.java", ADAM, 1);
        assertGraded("Adam.java: graded new, ignored exercises/problem2 (older)");
    }

    @Test
    void ofTheSameAgeTheOneInExercisesCounts() throws IOException {
        file("exercises/problem2/Adam.java", ADAM, 1);
        file("a/problem2/Adam.java", ADAM + "// another", 1);
        file("b/Adam.java", ADAM + "// a third", 1);
        assertThat(graded()).isEqualTo(ADAM);
        assertThat(handin().remarks()).containsExactlyInAnyOrder(
                "Adam.java: graded exercises, ignored a (not in exercises)",
                "Adam.java: graded exercises/problem2, ignored b (not in exercises)");
    }

    @Test
    void theNewestInsideOneArchiveCounts() throws IOException {
        Map<String, byte[]> tar = new TreeMap<>(Map.of("v1/problem2/Adam.java", bytes(ADAM + "// old")));
        Zips.write(folder.resolve("hw.tar"), Archives.tar(tar));
        file("problem2/Adam.java", ADAM, 1);
        assertGraded("Adam.java: graded what lies at the top, ignored hw.tar/v1 (older)");
    }

    @Test
    void ofSeveralAttemptsTheLastCounts() throws IOException {
        file("HW 1_jane_attempt_2024-01-02-10-00-00_Adam.java", ADAM + "// first", 0);
        file("HW 1_jane_attempt_2024-01-09-10-00-00_Adam.java", ADAM, 5);
        assertThat(graded()).isEqualTo(ADAM);
        assertThat(handin().remarks()).hasSize(1).first().asString().endsWith(" (an earlier attempt)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HW_jane_attempt_2024-01-02-10-00-00|HW_jane_attempt_2024-01-09-10-00-00",
        "1-2 - Jane - Aug 31, 2024 945 AM|1-2 - Jane - Sep 1, 2024 945 AM"})
    void theLastAttemptCountsWhateverItsFileIsCalled(String attempts) throws IOException {
        file(attempts.split("\\|")[0] + "/Adam.java", ADAM + "// first", 0);
        file(attempts.split("\\|")[1] + "/Adam (1).java", ADAM, 0);
        assertThat(graded()).isEqualTo(ADAM);
        assertThat(handin().remarks()).hasSize(2)
                .anyMatch(remark -> remark.endsWith(" (an earlier attempt)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adam-1.java", "Adam (1).java", "adam.java", "Adam.java.txt", "jane_123_Adam.java",
        "ADAM.JAVA", "Adam - Kopie.java", "Adam 2.java", "Adam_final.java", "problem2_Adam.java", "Adam.java.java",
        "2d Adam.txt", "Adam.java ", "Adam - Copy (2).java"})
    void aNearMissAloneInItsTaskIsTakenWithARemark(String name) throws IOException {
        file("problem2/" + name, ADAM, 0);
        assertThat(graded()).isEqualTo(ADAM);
        assertThat(handin().remarks()).containsExactly("problem2/" + name + ": taken for Adam.java");
    }

    @Test
    void aNearMissInWideLettersIsTaken() throws IOException {
        Zips.write(folder.resolve("Adam (1).java"), ("\uFEFF" + ADAM).getBytes(StandardCharsets.UTF_16LE));
        assertThat(handin().files()).containsOnlyKeys(Task.ADAM);
    }

    @Test
    void besideTheFileItselfANearMissIsNamedAsIgnored() throws IOException {
        file("problem2/Adam.java", ADAM, 5);
        file("problem2/Adam (1).java", ADAM + "// another", 0);
        assertGraded("Adam.java: graded problem2/Adam.java, ignored problem2/Adam (1).java (another name)");
    }

    @Test
    void anEditedNearMissBeatsAnUntouchedStub() throws IOException {
        file("problem2/Adam.java", stub(Task.ADAM), 0);
        file("problem2/Adam (1).java", ADAM, 5);
        assertThat(graded()).isEqualTo(ADAM);
        assertThat(handin().remarks()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"Adam_helper.java, class Adam_helper, it declares no class Adam", "MyAdam.java, class MyAdam, ''",
        "AdamOptimizer.java, class AdamOptimizer, ''", "Adma.java, class Adma, ''", "Adams.java, class Adams, ''",
        "Adam.java.bak, class Adam, ''", "Adam.class, x, ''", "Adam.kt, class Adam, ''", "Adam.docx, x, ''",
        ".#Adam.java, class Adam, hidden", "._Adam.java, x, hidden", ".history/Adam_20240101.java, class Adam, hidden"})
    void anotherNearMissIsNamedBesideTheNameThatWasWanted(String name, String text, String why) throws IOException {
        file("problem2/" + name, text, 0);
        assertThat(handin().files()).isEmpty();
        assertThat(handin().remarks().get(0)).startsWith("problem2/" + name + ": not taken for Adam.java: ")
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane.zip", "jane.java", "notes.txt", "data.csv", "Node.java"})
    void anyOtherNameIsNotTakenForATasks(String name) throws IOException {
        file(name, "x", 0);
        assertThat(handin().remarks()).noneMatch(remark -> remark.contains("not taken"));
    }

    @Test
    void foldersAndLinksOfATasksNameDisturbNothingAndAreNamed() throws IOException {
        file("problem2/Adam.java/readme.txt", "a folder", 0);
        file("problem2/RmsProp.java", "mine", 0);
        assertThat(handin().files()).containsOnlyKeys(Task.RMSPROP);
        assertThat(handin().remarks()).containsExactly("problem2/Adam.java: not taken for Adam.java: it is a folder");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkOfATasksNameIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("Adam.java"), Files.createTempFile(folder, "else", "where"));
        assertThat(handin().remarks().get(0))
                .isEqualTo("Adam.java: not taken for Adam.java: it is a link, and links are not followed");
    }

    @Test
    void whatEditorsLeaveBesideAFileIsNotNamed() throws IOException {
        for (String name : List.of("Adam.java", ".#Adam.java", "._Adam.java", ".history/Adam_1.java", "Adam.java~",
                "Adam.java.bak", "#Adam.java#", "Adam.class", "AdamTest.java", ".Adam.java.swp")) {
            file("problem2/" + name, ADAM, 0);
        }
        assertThat(graded()).isEqualTo(ADAM);
        assertThat(handin().remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"solutions", "target", "golden", "my/solutions", "Target"})
    void aFolderOfThatNameThatIsNotTheProjectsIsTheStudents(String name) throws IOException {
        file(name + "/problem2/Adam.java", ADAM, 0);
        assertThat(graded()).isEqualTo(ADAM);
        assertThat(handin().remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"solutions", "target", "golden", "src/stubs"})
    void aFolderOfTheProjectsOwnIsLeftOutAndNamed(String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of("kata/" + name + "/problem2/Adam.java", bytes(ADAM),
                "kata/" + name + "/inner.rar", bytes("Rar!"), "kata/zzz.txt", bytes(""),
                "kata/pom.xml", bytes("<project/>")));
        files.forEach((path, content) -> Zips.write(folder.resolve(path), content));
        Zips.write(folder.resolve("hw.zip"), Zips.of(files));
        Zips.write(folder.resolve("hw.tar"), Archives.tar(files));
        assertThat(handin().files()).isEmpty();
        assertThat(handin().remarks()).hasSize(2).first().isEqualTo("hw.tar/kata/" + name + " and 2 more: left out, "
                + "it is the project's own");
        assertThat(handin().remarks().get(1)).startsWith("there is no file of a task in it, but hw.tar/kata/pom.xml");
    }

    @Test
    void aMavenProjectOfTheStudentsOwnIsNotLeftOut() throws IOException {
        file("pom.xml", "<project/>", 0);
        file("src/main/java/problem2/Adam.java", ADAM, 0);
        assertThat(graded()).isEqualTo(ADAM);
    }

    private void assertGraded(String remark) {
        assertThat(graded()).isEqualTo(ADAM);
        assertThat(handin().remarks()).containsExactly(remark);
    }

    private String graded() {
        return new String(handin().files().get(Task.ADAM).content(), StandardCharsets.UTF_8);
    }

    private Handin handin() {
        return Handin.in(HOME, List.of(folder));
    }

    private static String stub(Task task) {
        return new Exercises(HOME).stub(task);
    }

    private static byte[] zip(String adam, int days) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
            for (Task task : List.of(Task.ADAM, Task.RMSPROP)) {
                java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry("exercises/" + task.file());
                entry.setLastModifiedTime(daysAgo(days));
                zip.putNextEntry(entry);
                zip.write(bytes(task == Task.ADAM ? adam : "RMSprop of " + days));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void file(String name, String text, int daysOld) throws IOException {
        Zips.write(folder.resolve(name), bytes(text));
        Files.setLastModifiedTime(folder.resolve(name), daysAgo(daysOld));
    }

    private static FileTime daysAgo(int days) {
        return FileTime.from(Instant.parse("2024-03-01T12:00:00Z").minus(Duration.ofDays(days)));
    }
}
