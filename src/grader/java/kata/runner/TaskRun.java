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
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Grades one submitted file in this JVM: compiles it over the solutions, looks for what it must not use, and runs the
 * tests of its task in a class loader of its own. Nothing here stops code that does not end.
 *
 * @param classes null if the file is refused
 * @param refused null if it is not
 */
public record TaskRun(Request request, ClassLoader classes, Refused refused) {
    static final LauncherConfig ALONE = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false).build();

    /** What came of each check of the task, graded over the solutions. */
    public static List<CheckResult> of(SubmittedFile file) {
        return compiled(new Request(file, List.of())).checks();
    }

    /** Compiles the file; nothing of it runs. */
    static TaskRun compiled(Request request) {
        try {
            Path home = Path.of(System.getProperty("kata.home", "."));
            return new TaskRun(request, SubmissionLoader.of(request, home, TaskRun.class.getClassLoader()), null);
        } catch (Refused refused) {
            return new TaskRun(request, null, refused);
        }
    }

    /** Runs the tests. @return what came of each check of the task; one that failed if the file is refused */
    List<CheckResult> checks() {
        List<CheckResult> checks = refused == null ? run() : List.of(
                new CheckResult(request.file().task(), refused.check(), 1, State.FAILED, refused.getMessage()));
        return checks.stream().map(check -> told(check, request)).toList();
    }

    private List<CheckResult> run() {
        Task task = request.file().task();
        GradeListener.deleteOutputs(task);
        CheckCollector collector = new CheckCollector();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(classes);
        try {
            LauncherFactory.create(ALONE).execute(tests(task, classes), collector);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return collector.checks();
    }

    private static CheckResult told(CheckResult check, Request request) {
        if (check.state() == State.BLOCKED) {
            return blocked(check, request);
        }
        SubmittedFile file = request.file();
        String place = System.getProperty("kata.graded", "solutions") + "/" + file.task().file() + ":";
        return check.with(check.state(), check.failure().withMessage(message -> message.replace(place, file.place() + ":")));
    }

    /**
     * In solutions, and in what was not sent along, no blank is left: one that is met is the file's own doing. Where there
     * is none in the file that was sent along, its stub has it, which stands in for a file that is refused.
     */
    private static CheckResult blocked(CheckResult check, Request request) {
        return request.builtOn().stream().filter(other -> other.task().id().equals(check.message())).findFirst()
                .map(other -> Blanks.left(other.text(), other.task()) > 0 ? check
                        : check.with(State.BLOCKED, check.failure().because(Failure.Cause.REFUSED)))
                .orElseGet(() -> check.with(State.FAILED, check.failure().withMessage(
                        task -> "it throws NotAttempted(\"" + task + "\"), which is another task")));
    }

    private static LauncherDiscoveryRequest tests(Task task, ClassLoader classes) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(TestClass.of(task).stream().map(tests -> selectClass(classes, tests.name())).toList())
                .filters(new TaskFilter(task)).build();
    }
}
