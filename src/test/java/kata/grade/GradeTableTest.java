package kata.grade;

import static kata.grade.Checks.blocked;
import static kata.grade.Checks.failed;
import static kata.grade.Checks.notAttempted;
import static kata.grade.Checks.passed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTableTest {
    private static final String MIXED = """

            Problem 1                                                     1.17 of 4.5
              1a  forward pass                   passed            1   2 checks
              1b  backward pass by hand          FAILED         0.17   4 of 5 checks fail   -> exercises/problem1/\
            BackwardPass.java:3
                  x gradient of w2
                    W2.g[0][1] is 1.00000, expected 2.00000
                    these are half of the expected values: is there a 1/2 too many, or a 2 missing?
                  x one
                    V3.g is null: it was never set
                  x two
                    has three values:
                    1, 2, 3
                  x and 1 more (./kata show 1b): three
              1c  autodiff engine                not attempted     0   -> exercises/problem1/Variable.java

            Problem 2                                                     1.75 of 4.5
              2a  network and loss               blocked           0   by 1a, 1c
              2b  Adagrad                        begun          0.25   1 blank left   -> exercises/problem2/\
            Adagrad.java:2
              2c  RMSprop                        not attempted     0   -> exercises/problem2/RmsProp.java
              2d  Adam                           passed          1.5   1 check
              2e  98 % on MNIST with two rules   not attempted     0   -> exercises/problem2/Training.java

            Problem 3                                                        0 of 3
              3a1 PCA and the outliers           not attempted     0   -> exercises/problem3/Pca.java
              3a2 robust factorization           blocked           0   by 3a1

            Total 2.92 of 12    (exercises/)
            Next: 1b backward pass by hand -> exercises/problem1/BackwardPass.java:3
            """;

    private final Locale before = Locale.getDefault();

    @TempDir
    Path home;

    @BeforeEach
    void twoExercises() throws IOException {
        put("problem1/BackwardPass.java", "package problem1;\n\n// TODO 1b: half of it\nint x;\n");
        put("problem2/Adagrad.java", "// TODO 2b: all of it\n    throw new NotAttempted(\"2b\");\n");
    }

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @Test
    void aMessageCannotMoveTheCursorNorColourNorReorder() {
        String message = "\u001b[2J\u009b1A\b\u0085\u202e\u2028\u200b a\tb";
        assertThat(table(Checks.grade(failed(Task.FORWARD, 1, "it holds", message))))
                .contains("\n        ?[2J?1A????? a\tb\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "ar-EG", "hi-IN-u-nu-deva", "tr-TR"})
    void tellsHowMuchWhatWhereAndWhyInAnyLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(table(mixed())).isEqualTo(MIXED);
    }

    @Test
    void whereAllHoldsNothingIsNext() {
        Grade grade = Grade.of("solutions", EnumSet.of(Task.FORWARD), List.of(passed(Task.FORWARD, 1)));
        assertThat(table(grade)).isEqualTo("""

                Problem 1                                                        1 of 1
                  1a  forward pass                   passed            1   1 check

                Total 1 of 1    (solutions/)
                """);
    }

    @Test
    void hasThePointsOfTheCourse() {
        GradingScheme scheme = new GradingScheme() {
            @Override
            public double points(Task task) {
                return task == Task.ADAM ? 6 : 0.5;
            }

            @Override
            public String visibility(Task task) {
                return "visible";
            }
        };
        Grade grade = Grade.of("submission", EnumSet.of(Task.FORWARD, Task.RMSPROP, Task.ADAM), List.of(
                passed(Task.FORWARD, 1), passed(Task.RMSPROP, 1), passed(Task.ADAM, 1), blocked(Task.ADAM, 2, "1a")));
        assertThat(new GradeTable(home, home.resolve("results.json"), scheme).of(grade)).isEqualTo("""

                Problem 1                                                      0.5 of 0.5
                  1a  forward pass                   passed          0.5   1 check

                Problem 2                                                        2 of 6.5
                  2c  RMSprop                        passed          0.5   1 check
                  2d  Adam                           blocked         1.5   by 1a

                Total 2.5 of 7    (submission/)
                """);
    }

    @Test
    void withoutTasksItIsTheTotalAlone() {
        assertThat(table(Grade.of("exercises", Set.of(), List.of()))).isEqualTo("\nTotal 0 of 0    (exercises/)\n");
    }

    @Test
    void aBlockedTaskIsNeverNextButTheBlankInItsWayIs() {
        Grade grade = Grade.of("exercises", EnumSet.of(Task.FORWARD, Task.BACKWARD, Task.ADAGRAD), List.of(
                passed(Task.FORWARD, 1), blocked(Task.BACKWARD, 1, "2b"), notAttempted(Task.ADAGRAD, 1)));
        assertThat(table(grade)).endsWith("Next: 2b Adagrad -> exercises/problem2/Adagrad.java:2\n");
    }

    @Test
    void aMessageOfManyLinesIsCutAndSaysSo() {
        String message = IntStream.rangeClosed(1, 12).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        assertThat(failure(message)).contains("        line 12\n").doesNotContain("more");
        assertThat(failure(message + "\nline 13"))
                .contains("        line 12\n        ... and 1 more line (./kata show 1a)\n")
                .doesNotContain("line 13");
        assertThat(failure(message + "\n13\n14")).contains("        ... and 2 more lines (./kata show 1a)\n");
    }

    @Test
    void whatIsNoExerciseIsInTheFile() {
        String message = "line\n".repeat(13);
        assertThat(table(Grade.of("solutions", EnumSet.of(Task.FORWARD),
                List.of(failed(Task.FORWARD, 1, "x", message)))))
                .contains("        ... and 1 more line (target/grade/results.json)\n");
    }

    @Test
    void checksThatFailAlikeAreToldOnce() {
        assertThat(table(Grade.of("exercises", EnumSet.of(Task.FORWARD), List.of(
                failed(Task.FORWARD, 1, "one", "z is null"), failed(Task.FORWARD, 2, "two", "z is 3"),
                failed(Task.FORWARD, 1, "three", "z is null"),
                failed(Task.FORWARD, "named", "z is 4", "a mistake", "")))))
                .contains("      x named\n        z is 4\n      x two\n        z is 3\n"
                        + "      x 2 checks fail alike: one; three\n        z is null\n\n");
    }

    @Test
    void anExampleStandsBelowTheMessage() {
        assertThat(table(Grade.of("exercises", EnumSet.of(Task.FORWARD), List.of(
                failed(Task.FORWARD, "a check", "z is 4", "", "Matrix A = Matrix.of(1, 1, 2);")))))
                .contains("        z is 4\n        for example, at seed 7:\n"
                        + "          Matrix A = Matrix.of(1, 1, 2);\n");
    }

    @Test
    void aLongLineIsCut() {
        assertThat(failure("x".repeat(200))).contains("        " + "x".repeat(200) + "\n");
        assertThat(failure("x".repeat(201))).contains("        " + "x".repeat(200) + " ...\n");
    }

    @Test
    void anEmptyMessageLeavesTheNameOfTheCheck() {
        assertThat(failure("")).contains("      x the check\n\nTotal 0 of 1 ");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "2.5, 2.5", "0.333333, 0.33", "0.005, 0.01", "10, 10", "100, 100",
        "0.30000000000000004, 0.3"})
    void pointsHaveNoNeedlessZeros(double points, String text) {
        assertThat(GradeTable.number(points)).isEqualTo(text);
    }

    private static Grade mixed() {
        Set<Task> tasks = EnumSet.of(Task.FORWARD, Task.BACKWARD, Task.AUTODIFF, Task.NETWORK, Task.ADAGRAD,
                Task.RMSPROP, Task.ADAM, Task.TRAINING, Task.PCA, Task.ROBUST);
        return Grade.of("exercises", tasks, List.of(
                passed(Task.FORWARD, 1), passed(Task.FORWARD, 2),
                failed(Task.BACKWARD, 1, "one", "V3.g is null: it was never set"), passed(Task.BACKWARD, 1),
                failed(Task.BACKWARD, 1, "two", "has three values:\n1, 2, 3"),
                failed(Task.BACKWARD, 1, "three", "never shown"),
                failed(Task.BACKWARD, 7, "gradient of w2", "W2.g[0][1] is 1.00000, expected 2.00000\n"
                        + "these are half of the expected values: is there a 1/2 too many, or a 2 missing?"),
                notAttempted(Task.AUTODIFF, 1),
                blocked(Task.NETWORK, 1, "1c"), blocked(Task.NETWORK, 1, "1a"), blocked(Task.NETWORK, 1, "1c"),
                notAttempted(Task.ADAGRAD, 2), passed(Task.ADAGRAD, 1),
                blocked(Task.RMSPROP, 1, "2b"), notAttempted(Task.RMSPROP, 1),
                passed(Task.ADAM, 3), blocked(Task.ROBUST, 1, "3a1")));
    }

    private String failure(String message) {
        return table(Grade.of("exercises", EnumSet.of(Task.FORWARD),
                List.of(failed(Task.FORWARD, 1, "the check", message))));
    }

    private String table(Grade grade) {
        return new GradeTable(home, home.resolve("target/grade/results.json")).of(grade);
    }

    private void put(String name, String text) throws IOException {
        Path file = home.resolve("exercises").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
