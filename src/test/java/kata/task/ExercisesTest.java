package kata.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kata.data.DataException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExercisesTest {
    private static final String BLANK = "        // TODO 1a: say one\n        throw new NotAttempted(\"1a\");\n    }";

    @TempDir
    Path home;

    private Exercises exercises;

    @BeforeEach
    void threeSolutions() throws IOException {
        exercises = new Exercises(home);
        put("solutions/problem1/A.java", solution("A"));
        put("solutions/problem1/B.java", solution("B"));
        put("solutions/problem2/Given.java", "package problem2;\n\ninterface Given {\n}\n");
        put("solutions/problem1/README.md", "no Java");
    }

    @Test
    void writesEachExerciseAndThenNothingHasDrifted() throws IOException {
        assertThat(exercises.write(false)).containsExactly(file("problem1/A.java"), file("problem1/B.java"),
                file("problem2/Given.java"));
        assertThat(exercises.drift()).isEmpty();
        assertThat(snapshot()).containsOnlyKeys("problem1/A.java", "problem1/B.java", "problem2/Given.java")
                .containsEntry("problem1/A.java", Exercise.of("A.java", solution("A")));
        assertThat(exercises.write(false)).isEmpty();
    }

    @Test
    void withoutExercisesEveryOneIsMissing() throws IOException {
        assertThat(exercises.drift()).containsExactly("exercises/problem1/A.java is missing",
                "exercises/problem1/B.java is missing", "exercises/problem2/Given.java is missing");
    }

    @Test
    void driftIsWhatIsMissingDifferentOrTooMuch() throws IOException {
        exercises.write(false);
        Files.delete(file("problem1/A.java"));
        change("problem1/B.java", "static int given() {", "static int  given() {");
        put("exercises/problem3/C.java", "package problem3;\n");
        put("exercises/problem3/notes.txt", "a student's own");
        assertThat(exercises.drift()).containsExactly("exercises/problem1/A.java is missing",
                "exercises/problem1/B.java differs from what solutions/problem1/B.java makes, first in line 7",
                "exercises/problem3/C.java has no solution");
    }

    @Test
    void driftSeesEndsOfLinesAndOfTheFile() throws IOException {
        exercises.write(false);
        change("problem1/A.java", "\n", "\r\n");
        change("problem2/Given.java", "}\n", "}");
        assertThat(exercises.drift()).containsExactly(
                "exercises/problem1/A.java differs from what solutions/problem1/A.java makes, first in line 1",
                "exercises/problem2/Given.java differs from what solutions/problem2/Given.java makes, first in line 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "        return 1;\n    }",
        "        // TODO 1a: say one\n        return 1;\n    }",
        "        // TODO 1a: say one\n        // throw new NotAttempted(\"1a\");\n        return 1;\n    }",
        "        // TODO 1a: say one\n        int half = 1;\n        throw new NotAttempted(\"1a\");\n    }",
        "        // TODO 1a: say one\n        throw new NotAttempted(\"1a\"); // and half a thought\n    }"})
    void refusesToWriteOverWorkAndThenWritesNothing(String work) throws IOException {
        exercises.write(false);
        change("problem1/B.java", BLANK, work);
        put("solutions/problem1/A.java", solution("A").replace("a given", "another"));
        Files.delete(file("problem2/Given.java"));
        Map<String, String> before = snapshot();
        assertThatThrownBy(() -> exercises.write(false)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(file("problem1/B.java") + " has fewer untouched blanks")
                .hasMessageContaining("Nothing was written").hasMessageContaining("--force");
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void workIsSafeTooWhereTheSolutionHasLostABlank() throws IOException {
        put("solutions/problem1/B.java", solution("B") + solution("C").replace("package problem1;\n\n", ""));
        exercises.write(false);
        String text = Files.readString(file("problem1/B.java"));
        put("exercises/problem1/B.java", text.replaceFirst("throw new NotAttempted\\(\"1a\"\\);", "return 1;"));
        put("solutions/problem1/B.java", solution("B"));
        assertThatThrownBy(() -> exercises.write(false)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withForceItWritesOverWork() throws IOException {
        exercises.write(false);
        change("problem1/B.java", BLANK, "        return 1;\n    }");
        assertThat(exercises.write(true)).containsExactly(file("problem1/B.java"));
        assertThat(exercises.drift()).isEmpty();
    }

    @Test
    void anAnswerSheetHasTheQuestionsAndRoomAndAnAnswerInItIsWork() throws IOException {
        put("solutions/problem1/answers.md", "# One\n\nWrite.\n\n## 1a Why?\n\nSo.\n\n## 1b How?\n\nSo, too.\n");
        assertThat(exercises.drift()).contains("exercises/problem1/answers.md is missing");
        exercises.write(false);
        assertThat(exercises.drift()).isEmpty();
        String blank = Files.readString(file("problem1/answers.md"));
        assertThat(blank).isEqualTo("# One\n\nWrite.\n\n## 1a Why?\n\n\n## 1b How?\n");
        assertThat(AnswerSheet.of(blank).blank()).isEqualTo(blank);
        assertThat(exercises.answerSheets()).containsOnlyKeys("problem1/answers.md");
        change("problem1/answers.md", "## 1b", "My answer.\r\n\r\n## 1b");
        put("solutions/problem1/answers.md", "# One\n\nWrite.\n\n## 1a Why?\n\nSo.\n");
        assertThatThrownBy(() -> exercises.write(false)).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(file("problem1/answers.md") + " has more in it")
                .hasMessageContaining("--force");
        exercises.write(true);
        assertThat(file("problem1/answers.md")).hasContent("# One\n\nWrite.\n\n## 1a Why?\n");
    }

    @Test
    void whereNoWorkIsLostAChangeOfTheSolutionIsWritten() throws IOException {
        exercises.write(false);
        put("solutions/problem1/A.java", solution("A").replace("say one", "say 1"));
        assertThat(exercises.write(false)).containsExactly(file("problem1/A.java"));
        assertThat(file("problem1/A.java")).content().contains("// TODO 1a: say 1\n");
    }

    @Test
    void aFileWithoutSolutionStays() throws IOException {
        exercises.write(false);
        put("exercises/problem1/Mine.java", "package problem1;\n");
        assertThat(exercises.write(true)).isEmpty();
        assertThat(file("problem1/Mine.java")).exists();
    }

    @Test
    void aWrongMarkerIsNamedAndNothingIsWritten() throws IOException {
        put("solutions/problem2/Given.java", "package problem2;\n// END\n");
        assertThatThrownBy(() -> exercises.write(false)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("solutions/problem2/Given.java:2: ");
        assertThatThrownBy(() -> exercises.drift()).isInstanceOf(IllegalArgumentException.class);
        assertThat(home.resolve("exercises")).doesNotExist();
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        exercises.write(false);
        Files.write(file("problem1/A.java"), "// Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        List<ThrowingCallable> readers = List.of(() -> exercises.drift(), () -> exercises.write(true));
        assertThat(readers).allSatisfy(reader -> assertThatThrownBy(reader).isInstanceOf(DataException.class)
                .hasMessageContaining("A.java").hasMessageContaining("UTF-8"));
    }

    @Test
    void whatEditorsAndSystemsHideDisturbsNothing() throws IOException {
        exercises.write(false);
        for (String folder : List.of("exercises/problem1/", "solutions/problem1/")) {
            Files.write(home.resolve(folder + "._A.java"), new byte[] {0, 5, 22, 7, (byte) 0xFF});
            Files.createSymbolicLink(home.resolve(folder + ".#A.java"), Path.of("somebody@host.1234"));
            put(folder + ".history/A_20240101.java", "old");
            put(folder + ".A.java", "hidden");
            Files.createDirectories(home.resolve(folder + "x.java"));
        }
        assertThat(exercises.drift()).isEmpty();
        assertThat(exercises.write(false)).isEmpty();
    }

    private static String solution(String name) {
        return """
                package problem1;

                final class %s {
                    /** A given one. */
                    static int given() {
                        return 1; // a given
                    }

                    static int one() {
                        // SOLUTION 1a: say one
                        return 1;
                        // END
                    }
                }
                """.formatted(name);
    }

    private Path file(String name) {
        return home.resolve("exercises").resolve(name);
    }

    private void put(String name, String text) throws IOException {
        Files.createDirectories(home.resolve(name).getParent());
        Files.writeString(home.resolve(name), text);
    }

    private void change(String name, String old, String anew) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(old);
        Files.writeString(file(name), text.replace(old, anew));
    }

    /** All of the folder, by name, with what would be left behind by a write that was cut off. */
    private Map<String, String> snapshot() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.resolve("exercises"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = home.resolve("exercises").relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file));
            }
        }
        return texts;
    }
}
