package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code src/test/hostile}, graded the whole way, and honest work after it: the one earns nothing unless
 * it is right, the other everything, no file outside of the scratch folder changes, and no process is left. It takes a
 * minute or two:
 *
 * <pre>  mvn test -Dtest=HostileSubmissions  </pre>
 */
class HostileSubmissions {
    private static final Path HOME = Hostile.home();
    private static final long MOST_BYTES_LEFT = 10_000_000;
    private static final Task HONEST = Task.BACKWARD;
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final AtomicReference<Duration> LIMIT = new AtomicReference<>();

    @TempDir
    private static Path folder;
    private static Grader grader;
    private static Map<String, String> before;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("kata.train", "always");    // what attacks by its training is to come to it
        grader = new Grader(HOME, folder.resolve("output"),
                new Limits(task -> task == HONEST ? LONG : LIMIT.get(), "256m"));
        before = files();
    }

    @AfterAll
    static void nothingIsLeft() throws Exception {
        honestWorkEarnsAllItsPoints();
        System.clearProperty("kata.train");
        grader.close();
        assertThat(processes()).isEmpty();
        try (Stream<Path> left = Files.list(folder.resolve("output"))) {
            assertThat(left.map(file -> file.getFileName().toString())).isSubsetOf("figures", "models");
        }
        try (Stream<Path> left = Files.walk(folder.resolve("output"))) {
            assertThat(left.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST_BYTES_LEFT);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itEarnsNothingUnlessItIsRightAndTouchesNothing(Hostile hostile) throws Exception {
        LIMIT.set(hostile.mayEndAs(State.TIMEOUT) ? SHORT : LONG);
        Path submission = folder.resolve(hostile.name());
        write(submission.resolve(hostile.task().file()), hostile.text());
        Grade grade = grade(submission, hostile.task());
        TaskGrade attempt = of(grade, hostile.task());
        assertThat(hostile.mayEndAs(attempt.state())).as("%s: %s", attempt.state(), attempt.checks()).isTrue();
        assertThat(attempt.score()).isEqualTo(hostile.isRight() ? hostile.task().points() : 0);
        assertThat(attempt.checks()).extracting(CheckResult::message).anyMatch(text -> text.contains(hostile.message()))
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(20_001)
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\t\\n]]")
                        .doesNotContain("\nthese are the values of a rule without fault"));
        if (!hostile.isRefused()) {
            honestWorkEarnsAllItsPoints();
        }
        Map<Boolean, Long> waiting = processes().stream().collect(Collectors.partitioningBy(
                each -> each.info().command().orElse("").endsWith("unshare"), Collectors.counting()));
        assertThat(waiting.get(false)).as("the two workers and no other process").isLessThanOrEqualTo(2);
        assertThat(waiting.get(true)).as("what waits for the two").isLessThanOrEqualTo(2);
        assertThat(changed()).isEmpty();
    }

    /** In the worker that graded the last attempt, where that was a right answer. */
    private static void honestWorkEarnsAllItsPoints() throws InterruptedException {
        TaskGrade honest = of(grade(HOME.resolve("solutions"), HONEST), HONEST);
        assertThat(honest.score()).as("%s", honest.checks()).isEqualTo(HONEST.points());
    }

    static List<Hostile> all() {
        return Hostile.all();
    }

    /** Class files of the right answer, services, an annotation processor, sources of other classes: nobody looks. */
    @Test
    void whatIsHandedInBesideTheFilesOfTheTasksIsNotUsed() throws Exception {
        LIMIT.set(LONG);
        Path submission = folder.resolve("beside");
        write(submission.resolve(Task.FORWARD.file()),
                Files.readString(HOME.resolve("exercises/problem1/ForwardPass.java")));
        Files.copy(HOME.resolve("target/solutions/classes/problem1/ForwardPass.class"),
                submission.resolve("problem1/ForwardPass.class"));
        String stop = " { static { System.out.println(\"it runs\"); Runtime.getRuntime().halt(0); } }";
        for (String name : List.of("kata.checks.Check", "kata.runner.GradeListener", "problem1.ThreeLayerGraph",
                "org.junit.platform.launcher.core.LauncherFactory", "kata.matrix.Matrix", "java.lang.Object")) {
            write(submission.resolve(name.replace('.', '/') + ".java"), "package " + name.replaceFirst("\\.\\w+$", "")
                    + "; public class " + name.replaceFirst(".*\\.", "") + stop);
        }
        for (String service : List.of("org.junit.platform.launcher.TestExecutionListener",
                "javax.annotation.processing.Processor", "net.jqwik.api.lifecycle.LifecycleHook")) {
            write(submission.resolve("META-INF/services/" + service), "evil.Service\n");
        }
        write(submission.resolve("junit-platform.properties"), "jqwik.tries.default = 0\n");
        Grade grade = grade(submission, Task.FORWARD);
        assertThat(of(grade, Task.FORWARD).state()).isEqualTo(State.NOT_ATTEMPTED);
        assertThat(grade.score()).isZero();
        assertThat(changed()).isEmpty();
    }

    /** In a worker that has graded nothing before, where the class is not initialised yet. */
    @Test
    void aClassThatOneFileSpoilsIsNotMissedByTheNext() throws Exception {
        Path submission = folder.resolve("spoilt");
        write(submission.resolve(Task.FORWARD.file()),
                Files.readString(HOME.resolve("src/test/hostile/SpoilsAClass.java")));
        write(submission.resolve(Task.ADAM.file()),
                Files.readString(HOME.resolve("solutions").resolve(Task.ADAM.file())));
        try (Grader fresh = new Grader(HOME, folder.resolve("spoilt-output"), new Limits(task -> LONG, "256m"))) {
            Grade grade = grade(fresh, submission, Task.FORWARD, Task.ADAM);
            assertThat(of(grade, Task.FORWARD).score()).isEqualTo(Task.FORWARD.points());
            assertThat(of(grade, Task.ADAM).score()).as("%s", grade).isEqualTo(Task.ADAM.points());
        }
    }

    private static Grade grade(Path submission, Task... tasks) throws InterruptedException {
        return grade(grader, submission, tasks);
    }

    private static Grade grade(Grader grader, Path submission, Task... tasks) throws InterruptedException {
        return grader.grade(Submission.in(HOME, submission.toString()), List.of(tasks), new Grader.Progress() {
            @Override
            public void starts(SubmittedFile file, Duration limit) {
                assertThat(HOME.resolve(file.place())).startsWith(submission);
            }

            @Override
            public void graded(Grade soFar, Task task, String printed) {
                assertThat(printed.length()).isLessThan(100_000);
            }
        });
    }

    private static TaskGrade of(Grade grade, Task task) {
        return grade.tasks().stream().filter(each -> each.task() == task).findFirst().orElseThrow();
    }

    private static List<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** The size and the time of the last change of each file that an attempt could be after. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String each : List.of("golden", "solutions", "exercises", "src", "target/solutions/classes",
                "target/build/test-classes", "target/solutions/grade", "target/exercises", "target/grade")) {
            if (Files.exists(HOME.resolve(each))) {
                try (Stream<Path> all = Files.walk(HOME.resolve(each))) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        files.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
                    }
                }
            }
        }
        return files;
    }

    private static List<String> changed() throws IOException {
        Map<String, String> after = files();
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct()
                .filter(file -> !Objects.equals(before.get(file), after.get(file))).toList();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
