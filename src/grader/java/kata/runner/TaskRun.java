package kata.runner;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import kata.checks.Failure;
import kata.checks.TestClass;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.sandbox.Refused;
import kata.sandbox.Request;
import kata.sandbox.SubmissionLoader;
import kata.sandbox.SubmittedFile;
import kata.task.Blanks;
import kata.task.Task;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Grades one submitted file in this JVM: compiles it with the solutions, refuses forbidden code, and runs the task's
 * tests in a class loader of their own. The caller must stop endless code.
 */
public final class TaskRun {
    static final LauncherConfig ALONE = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false).build();

    private TaskRun() {
    }

    /** The results of the task's checks, with the solutions of all other tasks. */
    public static List<CheckResult> of(SubmittedFile file) throws InterruptedException {
        return of(new Request(file, List.of()), new CostMeter());
    }

    /**
     * The results of the task's checks; a single failed check if the file is refused.
     *
     * @param awaited threads to wait for before the file's code runs
     */
    static List<CheckResult> of(Request request, CostMeter meter, Thread... awaited) throws InterruptedException {
        Task task = request.file().task();
        try {
            Path home = Path.of(System.getProperty("kata.home", "."));
            ClassLoader classes = SubmissionLoader.of(request, home, TaskRun.class.getClassLoader());
            for (Thread each : awaited) {
                each.join();
            }
            meter.compiled();
            return run(task, classes, meter).stream().map(check -> told(check, request)).toList();
        } catch (Refused refused) {
            meter.compiled();
            return List.of(new CheckResult(task, refused.check(), 1, State.FAILED, refused.getMessage()));
        }
    }

    private static List<CheckResult> run(Task task, ClassLoader classes, CostMeter meter) {
        GradeListener.deleteOutputs(task);
        CheckCollector collector = new CheckCollector();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(classes);
        try {
            LauncherFactory.create(ALONE).execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(TestClass.of(task).stream().map(tests -> selectClass(classes, tests.name())).toList())
                    .filters(new TaskFilter(task)).build(), collector);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        meter.trained(collector.secondsOfLongChecks());
        return collector.checks();
    }

    private static CheckResult told(CheckResult check, Request request) {
        if (check.state() == State.BLOCKED) {
            return blocked(check, request);
        }
        return check.with(check.state(), check.failure().withMessage(message -> placed(message, request.file())));
    }

    /** The message with the places that people see of the file and of the files beside it. */
    private static String placed(String message, SubmittedFile file) {
        String folder = System.getProperty("kata.graded", "solutions") + "/problem" + file.task().problem() + "/";
        String placed = message;
        for (SubmittedFile.Source each : file.sources()) {
            placed = placed.replace(folder + each.name() + ".java:", each.place() + ":");
        }
        return placed;
    }

    /**
     * Explains a blank of another task. If that task's file was not sent along, its solution is used, which has no
     * blank: the graded file itself threw the error. If the file sent along has no blank, it was refused, and its stub
     * threw the error.
     */
    private static CheckResult blocked(CheckResult check, Request request) {
        return request.builtOn().stream().filter(other -> other.task().id().equals(check.message())).findFirst()
                .map(other -> Blanks.left(other.text(), other.task()) > 0 ? check
                        : check.with(State.BLOCKED, check.failure().because(Failure.Cause.REFUSED)))
                .orElseGet(() -> check.with(State.FAILED, check.failure().withMessage(
                        task -> "it throws NotAttempted(\"" + task + "\"), the blank of another task")));
    }
}
