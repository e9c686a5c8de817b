package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kata.grade.CheckResult;
import kata.grade.Cost;
import kata.grade.Grade;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.runner.SystemProperties;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way, with workers in JVMs of their own; {@link HostileSubmissions} has the many cases that take longer. */
class GraderIT {
    private static final Task LOOPS = Task.FORWARD;
    private static final Task HOLDS = Task.BACKWARD;
    private static final Task DOES_NOT_COMPILE = Task.AUTODIFF;
    private static final Limits GENEROUS = new Limits(task -> Duration.ofSeconds(60), "512m");

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    /** The processes that were there after each task. */
    private final List<List<Long>> workers = new ArrayList<>();
    private Map<Task, Cost> costs;

    @Test
    void noTaskIsTouchedByWhatAnotherDoes() throws Exception {
        submit(LOOPS, Files.readString(Hostile.home().resolve("src/test/hostile/EndlessLoop.java")));
        submit(HOLDS, solution(HOLDS).replace("graph.D.g =", "System.out.println(\"printed\"); graph.D.g ="));
        submit(DOES_NOT_COMPILE, solution(DOES_NOT_COMPILE).replaceFirst("v\\.transpose\\(\\)", "v.transposed()"));
        Grade grade = grade(new Limits(task -> Duration.ofSeconds(task == LOOPS ? 1 : 60), "512m"),
                LOOPS, HOLDS, DOES_NOT_COMPILE);
        assertThat(grade.tasks()).extracting(TaskGrade::state)
                .containsExactly(State.TIMEOUT, State.PASSED, State.FAILED);
        assertThat(grade.score()).isEqualTo(HOLDS.points());
        assertThat(grade.tasks().get(0).failures().get(0).message()).contains("stopped after 1 second");
        assertThat(grade.tasks().get(2).failures().get(0).message()).startsWith("a/problem1/Variable.java:")
                .contains("cannot find symbol", "method transposed()", "return node(v.transposed(),");
        assertThat(told.get(0)).matches("1a a/problem1/ForwardPass.java [0-9a-f]{64} 1");
        assertThat(told.get(1)).isEqualTo("graded 1 TIMEOUT ");
        assertThat(told.get(3)).startsWith("graded 2 PASSED printed\nprinted\n");
        assertNothingIsLeft();
    }

    @Test
    void aWorkerThatCannotStartIsNobodysFault() throws Exception {
        submit(LOOPS, solution(LOOPS));
        Grade grade = grade(new Limits(task -> Duration.ofSeconds(60), "1k"), LOOPS, HOLDS, DOES_NOT_COMPILE);
        assertThat(grade.tasks()).extracting(TaskGrade::state)
                .containsExactly(State.NOT_GRADED, State.FAILED, State.FAILED);
        assertThat(grade.isComplete()).isFalse();
        assertThat(grade.tasks().get(0).failures().get(0).message()).contains("exit code 1", "small");
        assertThat(grade.tasks().get(1).failures().get(0).message()).contains("BackwardPass.java is not there");
        assertNothingIsLeft();
    }

    @Test
    void whatATaskPrintsIsToldWhateverATaskBeforeItHasClosed() throws Exception {
        submit(LOOPS, Files.readString(Hostile.home().resolve("src/test/hostile/ClosesOutByAnotherName.java")));
        submit(HOLDS, solution(HOLDS).replace("graph.D.g =", "System.out.println(\"printed\"); graph.D.g ="));
        submit(DOES_NOT_COMPILE, "package problem1;");
        Grade grade = grade(GENEROUS, LOOPS, HOLDS, DOES_NOT_COMPILE);
        assertThat(grade.tasks()).extracting(TaskGrade::state)
                .containsExactly(State.PASSED, State.PASSED, State.FAILED);
        assertThat(told.get(3)).startsWith("graded 2 PASSED printed\nprinted\n");
    }

    /**
     * A node is right in one of the five checks against golden values alone. Where that is its own, the worker finds
     * nothing; what it keeps is wrong unless that check is the last, which it cannot be for both nodes.
     */
    @Test
    void valuesAreComparedOnceMoreOutsideTheWorker() throws Exception {
        List<CheckResult> failures = new ArrayList<>();
        try (Grader grader = grader(GENEROUS)) {
            for (String node : List.of("V3", "V5")) {
                for (int right = 1; right <= 5; right++) {
                    submit(LOOPS, solution(LOOPS)
                            .replace("    private ForwardPass", "    private static int calls;\n private ForwardPass")
                            .replace("// END", "if (graph.X.v.columns() > 4 && ++calls != " + right + ") {\n"
                                    + "graph." + node + ".v = graph." + node + ".v.scale(3);\n}"));
                    failures.addAll(grade(grader, LOOPS).tasks().get(0).failures());
                }
            }
        }
        assertThat(failures).extracting(CheckResult::name)
                .containsOnly("V3 agrees with the golden values", "V5 agrees with the golden values");
        assertThat(failures).extracting(CheckResult::message).anyMatch(message -> message.matches(
                "V[35] was reported as right, but when it was computed last it did not agree with .*"));
    }

    /** Nothing that a file has in it makes the machine look guilty: the worker reads whatever the grader may send. */
    @ParameterizedTest
    @ValueSource(ints = {'<', 0, 0x2028, '"'})
    void aMegabyteOfAnyCharacterIsGraded(int character) throws Exception {
        String comment = "\n//" + Character.toString(character).repeat(300_000);
        submit(LOOPS, solution(LOOPS).replace("// END", "new H0();") + comment);
        Files.writeString(folder.resolve("a/problem1/H0.java"), "package problem1; final class H0 { }" + comment);
        Grade grade = grade(GENEROUS, LOOPS);
        assertThat(grade.tasks().get(0).state()).as("%s", grade).isEqualTo(State.PASSED);
        Files.writeString(folder.resolve("a/problem1/H0.java"), "package problem1; final class H0 { }"
                + comment.repeat(3));
        assertThat(grade(GENEROUS, LOOPS).tasks().get(0).state()).isEqualTo(State.FAILED);
    }

    /** By whatever signal, in namespaces or without: it is the machine's doing, and says what to set. */
    @ParameterizedTest
    @CsvSource({"on, KILL, true", "on, KILL, false", "on, TERM, true", "off, KILL, true", "off, TERM, true",
        "off, ALRM, true"})
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerThatSomebodyKillsIsNobodysFault(String namespaces, String signal, boolean innermost) throws Exception {
        submit(LOOPS, Files.readString(Hostile.home().resolve("src/test/hostile/EndlessLoop.java")));
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.namespaces", namespaces);
            CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> kill(signal, innermost),
                    CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
            Grade grade = grade(GENEROUS, LOOPS);
            killed.join();
            assertThat(grade.tasks().get(0).state()).isEqualTo(State.NOT_GRADED);
            assertThat(grade.isComplete()).isFalse();
            assertThat(grade.tasks().get(0).explanation()).contains(
                    "was killed, probably for want of memory", "heap");
            assertNothingIsLeft();
        }
    }

    /** All workers, since one may be warming up: their JVMs, or what was started around them. */
    private void kill(String signal, boolean innermost) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        ProcessHandle.current().descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .filter(process -> innermost ? process.children().findAny().isEmpty()
                        : process.parent().equals(Optional.of(ProcessHandle.current())))
                .forEach(process -> command.add("" + process.pid()));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What is kept of a locale stays for as long as the JVM lives: here it leaves no room for another task. */
    @Test
    void aRightAnswerThatFillsACacheOfTheJdkTakesNothingFromTheNext() throws Exception {
        submit(LOOPS, Files.readString(Hostile.home().resolve("src/test/hostile/FillsACacheOfTheJdk.java")));
        submit(HOLDS, solution(HOLDS));
        Grade grade = grade(new Limits(task -> Duration.ofSeconds(60), "220m"), LOOPS, HOLDS);
        assertThat(grade.score()).as("%s", grade).isEqualTo(LOOPS.points() + HOLDS.points());
    }

    /** Its first answer comes from a worker that has graded another task, so that a fresh one is asked, too. */
    @Test
    void twoOpinionsHaveOneLimitTogether() throws Exception {
        submit(LOOPS, solution(LOOPS));
        submit(HOLDS, Files.readString(Hostile.home().resolve("src/test/hostile/LoopsAndThenBlamesAClass.java"))
                .replace("ForwardPass", "BackwardPass").replace("3_000_000_000L", "100_000_000L"));
        long begun = System.nanoTime();
        Grade grade = grade(new Limits(task -> Duration.ofSeconds(task == HOLDS ? 12 : 60), "512m"), LOOPS, HOLDS);
        assertThat(grade.score()).as("%s", grade).isEqualTo(LOOPS.points());
        assertThat(grade.tasks().get(1).state()).isIn(State.FAILED, State.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
    }

    /** As where the libraries lie below a long path. It is 1c that loads ONNX Runtime, which reads the command line. */
    @Test
    void aLongClassPathDoesNoHarm() throws Exception {
        submit(Task.AUTODIFF, solution(Task.AUTODIFF));
        String nowhere = (File.pathSeparator + File.separator + "nowhere".repeat(20)).repeat(60);
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("java.class.path", System.getProperty("java.class.path") + nowhere);
            assertThat(grade(GENEROUS, Task.AUTODIFF).score()).isEqualTo(Task.AUTODIFF.points());
        }
    }

    /** A failure counts if the worker has graded nothing else; what holds, holds in any. */
    @Test
    void aWorkerOutlivesAFailureAndIsTradedForAFreshOneOnlyWhereASecondFileFails() throws Exception {
        submit(LOOPS, solution(LOOPS).replace("// END", "graph.V3.v = graph.V3.v.scale(2);"));
        submit(HOLDS, solution(HOLDS));
        submit(DOES_NOT_COMPILE, "package problem1;");
        Grade grade = grade(GENEROUS, LOOPS, HOLDS, DOES_NOT_COMPILE);
        assertThat(grade.tasks()).extracting(TaskGrade::state)
                .containsExactly(State.FAILED, State.PASSED, State.FAILED);
        assertThat(workers.get(1)).isEqualTo(workers.get(0));
        assertThat(workers.get(2)).doesNotContainAnyElementsOf(workers.get(0));
    }

    @Test
    void theStubOfALongTaskIsGradedByTheWorkerOfShortTasks() throws Exception {
        submit(LOOPS, solution(LOOPS));
        submit(HOLDS, solution(HOLDS));
        List<Task> stubs = Task.all().stream().filter(task -> !task.isShort()).toList();
        for (Task task : stubs) {
            submit(task, Files.readString(Hostile.home().resolve("exercises").resolve(task.file())));
        }
        Grade grade = grade(Limits.generous(), Task.all().stream().filter(task -> task == LOOPS || task == HOLDS
                || !task.isShort()).toArray(Task[]::new));
        assertThat(grade.score()).isEqualTo(LOOPS.points() + HOLDS.points());
        assertThat(grade.tasks()).filteredOn(each -> stubs.contains(each.task())).hasSize(5)
                .allMatch(each -> each.state() == State.NOT_ATTEMPTED && each.checks().size() > 5);
        assertThat(workers).containsOnly(workers.get(0));
        assertThat(costs).containsOnlyKeys(grade.tasks().stream().map(TaskGrade::task).toList());
        Cost first = costs.get(LOOPS);
        assertThat(List.of(first.start(), first.compiler(), first.checks())).allMatch(seconds -> seconds > 0.01);
        assertThat(first.training()).isZero();
        assertThat(costs.get(HOLDS).start()).as("no JVM was started for the second task").isLessThan(first.start());
    }

    private Grade grade(Limits limits, Task... tasks) throws InterruptedException {
        try (Grader grader = grader(limits)) {
            return grade(grader, tasks);
        }
    }

    private Grader grader(Limits limits) {
        return new Grader(Hostile.home(), folder.resolve("output"), limits);
    }

    private Grade grade(Grader grader, Task... tasks) throws InterruptedException {
        Submission submission = Submission.in(folder, folder.resolve("a").toString());
        costs = grader.costs();
        return grader.grade(submission, List.of(tasks), new Grader.Progress() {
            @Override
            public void starts(SubmittedFile file, Duration limit) {
                told.add(file.task().id() + " " + file.place() + " " + file.sha256() + " " + limit.toSeconds());
            }

            @Override
            public void graded(Grade soFar, Task task, String printed) {
                int count = soFar.tasks().size();
                workers.add(ProcessHandle.current().descendants().map(ProcessHandle::pid).toList());
                told.add("graded " + count + " " + soFar.tasks().get(count - 1).state().name() + " " + printed);
            }
        });
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.toString()))).isEmpty();
        try (Stream<Path> left = Files.list(folder.resolve("output"))) {
            assertThat(left).isEmpty();
        }
    }

    private static String solution(Task task) throws IOException {
        return Files.readString(Hostile.home().resolve("solutions").resolve(task.file()));
    }

    private void submit(Task task, String text) throws IOException {
        Path file = folder.resolve("a").resolve(task.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
