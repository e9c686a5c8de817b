package kata.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseTest {
    private static final String SOLUTION = """
            package problem1;

            import java.util.List;

            /** Größe\t½ ‖D‖²;  \n             *  two spaces at an end. */
            final class Sums {
                static int worked(List<Integer> x) {
                    return x.get(0);
                }

                static int first(List<Integer> x) {
                    int sum = 0;
                    // SOLUTION 1a: add up all of x
                    for (int y : x) {
                        sum += y;
                    }
                    return sum;
                    // END
                }

                static void second(List<Integer> x) {
                    if (!x.isEmpty()) {
                        // SOLUTION 1b: clear x, but only where ½ of it is there: see "END" below
                        x.clear();
                        // END
                    }
                }
            }
            """;
    private static final String EXERCISE = """
            package problem1;

            import java.util.List;
            import kata.NotAttempted;

            /** Größe\t½ ‖D‖²;  \n             *  two spaces at an end. */
            final class Sums {
                static int worked(List<Integer> x) {
                    return x.get(0);
                }

                static int first(List<Integer> x) {
                    int sum = 0;
                    // TODO 1a: add up all of x
                    throw new NotAttempted("1a");
                }

                static void second(List<Integer> x) {
                    if (!x.isEmpty()) {
                        // TODO 1b: clear x, but only where ½ of it is there: see "END" below
                        throw new NotAttempted("1b");
                    }
                }
            }
            """;
    private static final String MARKED = "// SOLUTION 1a: x\nint x;\n// END";

    @TempDir
    Path folder;

    @Test
    void marksOfTwoTasksBecomeTheirBlanksAndAllElseStaysAsItIs() {
        assertThat(Exercise.of("Sums.java", SOLUTION)).isEqualTo(EXERCISE);
    }

    @Test
    void whatItMakesCompiles() {
        assertThat(JavaCompilation.of(folder, Map.of("problem1/Sums.java", SOLUTION))).isEmpty();
        assertThat(JavaCompilation.of(folder, Map.of("problem1/Sums.java", EXERCISE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "package problem1;", "package problem1;\r\n\r\nclass A {\r\n}", "x\n\n\n"})
    void aTextWithoutMarkersStaysAsItIs(String text) {
        assertThat(Exercise.of("A.java", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'\n', '\n'", "'', ''", "'\n}', '\n}'", "'\n\n', '\n\n'"})
    void theEndOfTheFileStaysAsItIs(String end, String kept) {
        assertThat(Exercise.of("A.java", "package p;\n" + MARKED + end)).isEqualTo(
                "package p;\n\nimport kata.NotAttempted;\n// TODO 1a: x\nthrow new NotAttempted(\"1a\");" + kept);
    }

    @Test
    void withoutOtherImportsTheImportStandsBehindThePackage() {
        assertThat(Exercise.of("A.java", "// A comment.\npackage p;\n\nclass A {}\n" + MARKED))
                .startsWith("// A comment.\npackage p;\n\nimport kata.NotAttempted;\n\nclass A {}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "java.util.List kata.data.Csv         | java.util.List NEW kata.data.Csv",
        "kata.matrix.Matrix org.junit.A       | NEW kata.matrix.Matrix org.junit.A",
        "java.util.List kata.matrix.Matrix    | java.util.List NEW kata.matrix.Matrix",
        "kata.Grade kata.grade.Grade          | kata.Grade NEW kata.grade.Grade",
        "java.util.List                       | java.util.List NEW"})
    void theImportStandsInTheOrderOfTheAlphabet(String before, String after) {
        assertThat(Exercise.of("A.java", "package p;\n\n" + imports(before) + "\nclass A {}\n" + MARKED))
                .startsWith("package p;\n\n" + imports(after.replace("NEW", "kata.NotAttempted"))
                        + "\nclass A {}\n");
    }

    @Test
    void theImportLeavesGroupsOfImportsAsTheyAre() {
        assertThat(Exercise.of("A.java", "package p;\n\nimport java.A;\n\nimport kata.z.Z;\n\nclass A {}\n" + MARKED))
                .startsWith("package p;\n\nimport java.A;\nimport kata.NotAttempted;\n\nimport kata.z.Z;\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3 | // SOLUTION 1a: x¶// SOLUTION 1a: y¶// END¶// END     | a mark in a mark",
        "3 | // SOLUTION 1a: x¶// SOLUTION 1b: y¶// END            | the first has no end",
        "2 | // END                                                | an end without a mark",
        "4 | // SOLUTION 1a: x¶// END¶// END                       | two ends",
        "2 | // SOLUTION 1a x¶// END                               | no colon",
        "2 | // SOLUTION 1a:¶// END                                | no sentence",
        "2 | // SOLUTION: x¶// END                                 | no task",
        "2 | //SOLUTION 1a: x¶// END                               | no space",
        "2 | int y; // SOLUTION 1a: x¶// END                       | not on a line of its own",
        "3 | // SOLUTION 1a: x¶// END of it                        | more behind the end",
        "3 | // SOLUTION 1a: x¶}  // END                           | more before the end"})
    void aMarkerOutOfPlaceIsAnErrorWithFileAndLine(int line, String lines) {
        assertThatThrownBy(() -> Exercise.of("solutions/p/A.java", "package p;\n" + lines.replace('¶', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("solutions/p/A.java:" + line + ": this marker is not in its place: ")
                .hasMessageContaining("write \"// SOLUTION 1b: what to do\"");
    }

    @Test
    void aMarkWithoutEndIsAnErrorWithFileAndLine() {
        assertThatThrownBy(() -> Exercise.of("A.java", "package p;\n\n// SOLUTION 1a: x\nint x;\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("A.java:3: this SOLUTION has no END");
    }

    @Test
    void aMarkOfATaskThatIsNotThereIsAnErrorWithFileLineAndTasks() {
        assertThatThrownBy(() -> Exercise.of("A.java", "package p;\n// SOLUTION 9z: x\n// END\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A.java:2: there is no task \"9z\"; the tasks are 1a, ");
    }

    @Test
    void carriageReturnsNeverLetASolutionSlipThrough() {
        assertThatThrownBy(() -> Exercise.of("A.java", "package p;\r\n" + MARKED.replace("\n", "\r\n") + "\r\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("A.java:2: ");
    }

    @Test
    void aBlankInAFileWithoutPackageIsAnError() {
        assertThatThrownBy(() -> Exercise.of("A.java", MARKED)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A.java has no line \"package …;\"");
    }

    private static String imports(String types) {
        return "import " + String.join(";\nimport ", types.strip().split(" ")) + ";\n";
    }
}
