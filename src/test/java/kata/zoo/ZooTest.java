package kata.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.checks.Grades;
import kata.task.Task;
import org.junit.jupiter.api.Test;

/** What can be said of the zoo without running it. */
class ZooTest {
    private static final Path FILE = Path.of("wrong", "2d", "Name.java");
    private static final String HEADER = "// A mistake.\n// fails: AdamTest.noGradientNoMove\n";
    private static final String STEP = "Matrix step(Matrix theta, Matrix gradient, double rate) {\nreturn theta;\n}\n";

    @Test
    void everyTaskHasWrongAndRightSubmissions() throws IOException {
        List<Entry> entries = Entry.all();
        for (boolean right : new boolean[] {false, true}) {
            List<Entry> some = entries.stream().filter(entry -> entry.isRight() == right).toList();
            assertThat(some).hasSizeGreaterThanOrEqualTo(right ? 30 : 80);
            assertThat(some.stream().map(Entry::task).collect(Collectors.toSet()))
                    .as("tasks with a file in src/test/zoo/%s/ID", right ? "right" : "wrong")
                    .containsExactlyInAnyOrder(Task.values());
        }
        assertThat(entries.stream().filter(entry -> entry.most() <= 0.25).map(Entry::task).collect(Collectors.toSet()))
                .as("tasks with a file in src/test/zoo/wrong/ID that earns at most 0.25: another rule or constants")
                .containsExactlyInAnyOrder(Task.values());
    }

    @Test
    void everySubmissionFitsTheSolutionOfToday() throws IOException {
        List<Entry> entries = Entry.all();
        assertThat(Replacement.of(entries)).containsOnlyKeys(entries);
    }

    @Test
    void everyTestThatIsNamedGradesTheTask() throws IOException {
        for (Entry entry : Entry.all()) {
            for (Entry.Failure failure : entry.fails()) {
                assertThat(gradedTask(entry.packageName(), failure)).as("src/test/zoo/%s: \"fails: %s\" is a test in "
                        + "src/test/java/%s that grades", entry.file(), failure.test(), entry.packageName())
                        .contains(entry.task().id());
            }
        }
    }

    /** The id of the task that the test grades; nothing where there is no such test. */
    private static Optional<String> gradedTask(String packageName, Entry.Failure failure) {
        try {
            Class<?> type = Class.forName(packageName + "." + failure.type(), false, ZooTest.class.getClassLoader());
            return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
                    .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                    .filter(method -> method.getName().equals(failure.method())).findFirst()
                    .map(method -> task(method, type));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    private static String task(Method method, Class<?> type) {
        Grades own = method.getAnnotation(Grades.class);
        return own == null ? type.getAnnotation(Grades.class).value() : own.value();
    }

    @Test
    void aSubmissionStandsInThePlaceOfTheBlank() throws IOException {
        Entry entry = Entry.read(FILE, HEADER + "// says: some words\n\nimport java.util.List;\n\n"
                + "private List<Matrix> seen;\n\n@Override\npublic " + STEP);
        assertThat(entry.about()).isEqualTo("A mistake.");
        assertThat(entry.most()).isEqualTo(0.75);
        assertThat(entry.fails()).containsExactly(
                new Entry.Failure("AdamTest.noGradientNoMove", List.of("some words")));
        assertThat(source(entry)).contains("import java.util.List;\nimport kata.matrix.Matrix;\n",
                "    private final double beta1;", "    private List<Matrix> seen;\n}\n",
                "    @Override\n    public Matrix step(Matrix theta, Matrix gradient, double rate) {\n"
                        + "    return theta;\n    }\n").doesNotContain("SOLUTION", "mHat.divide");
    }

    @Test
    void whatASubmissionMayEarnStandsInItsComment() {
        assertThat(Entry.read(FILE, HEADER.replace("// fails", "// earns: at most 0.25\n// fails") + STEP).most())
                .isEqualTo(0.25);
        assertThat(Entry.read(FILE, HEADER.replace("// fails", "// earns: at most 0.9\n// fails") + STEP).most())
                .as("a mistake never earns more than three quarters").isEqualTo(0.75);
    }

    @Test
    void aSubmissionThatFillsNoBlankIsAnErrorThatNamesTheBlanks() {
        Entry entry = Entry.read(FILE, HEADER + "\nMatrix move(Matrix theta) {\nreturn theta;\n}\n");
        assertThatThrownBy(() -> source(entry)).isInstanceOf(IllegalArgumentException.class).hasMessage("src/test/zoo/"
                + "wrong/2d/Name.java: it has move(Matrix), but the blanks of 2d in solutions/problem2/Adam.java are "
                + "in step(Matrix, Matrix, double)");
    }

    @Test
    void textThatIsNoJavaIsAnErrorThatNamesThePlace() {
        assertThatThrownBy(() -> source(Entry.read(FILE, HEADER + "\nMatrix step( {\n}\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("src/test/zoo/wrong/2d/Name.java: it is no Java: ")
                .hasMessageContaining("step(");
    }

    private static String source(Entry entry) throws IOException {
        return Replacement.of(List.of(entry)).get(entry);
    }

    @Test
    void whatIsWrongWithTheFormatIsSaid() {
        assertError(FILE, STEP, "it does not begin with \"// \" and a sentence that says what it is");
        assertError(FILE, "// A mistake.\n" + STEP,
                "there is no line \"// fails: Class.method\": which test must find the mistake?");
        assertError(FILE, "// A mistake.\n// fails: all of them\n" + STEP,
                "\"all of them\" is no test; write it as Class.method");
        assertError(FILE, HEADER + "// and more\n" + STEP,
                "line 3 is neither \"// fails: Class.method\" nor \"// says: words\"");
        assertError(FILE, HEADER, "there is no method below the comment");
        assertError(Path.of("right", "2d", "Name.java"), HEADER + STEP,
                "a right submission fails no test; there is a line \"// fails: …\"");
        assertError(Path.of("wrong", "2z", "Name.java"), HEADER + STEP,
                "there is no task \"2z\"; the tasks are "
                        + Arrays.stream(Task.values()).map(Task::id).collect(Collectors.joining(", ")));
        assertError(Path.of("wrong", "Name.java"), HEADER + STEP,
                "its place is wrong/TASK/Name.java or right/TASK/Name.java");
    }

    private static void assertError(Path file, String text, String message) {
        assertThatThrownBy(() -> Entry.read(file, text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("src/test/zoo/" + file + ": " + message);
    }
}
