package kata.runner;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kata.checks.Grades;
import kata.grade.CheckResult;
import kata.grade.State;
import kata.sandbox.IsolatedClasses;
import kata.sandbox.Refused;
import kata.sandbox.Request;
import kata.sandbox.Submission;
import kata.sandbox.SubmittedFile;
import kata.task.Task;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Grades one submitted file in this JVM: compiles it over the solutions, looks for what it must not use, and runs the
 * tests of its task in a class loader of its own. Nothing here stops code that does not end.
 */
public final class TaskRun {
    private static final int MOST_LETTERS = 20_000;
    private static final LauncherConfig ALONE = LauncherConfig.builder().enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false).build();

    private TaskRun() {
    }

    /** What came of each check of the task, graded over the solutions. */
    public static List<CheckResult> of(SubmittedFile file) {
        return of(new Request(file, List.of()));
    }

    /** What came of each check of the task; one that failed where the file is refused. */
    public static List<CheckResult> of(Request request) {
        SubmittedFile file = request.file();
        try {
            return of(request, classes(request)).stream().map(check -> told(check, request)).toList();
        } catch (Refused refused) {
            return List.of(told(new CheckResult(file.task(), refused.check(), 1, State.FAILED, refused.getMessage()),
                    request));
        }
    }

    private static ClassLoader classes(Request request) throws Refused {
        ClassLoader own = TaskRun.class.getClassLoader();
        Path home = Path.of(System.getProperty("kata.home", "."));
        return IsolatedClasses.haveSolutions() ? IsolatedClasses.of(request.file(), own)
                : IsolatedClasses.of(request.file(), request.builtOn(), task -> Submission.stub(home, task), own);
    }

    private static List<CheckResult> of(Request request, ClassLoader classes) {
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

    /** In solutions, and in what was not sent along, no blank is left: one that is met is the file's own doing. */
    private static CheckResult told(CheckResult check, Request request) {
        SubmittedFile file = request.file();
        boolean blocked = check.state() == State.BLOCKED
                && request.builtOn().stream().noneMatch(other -> other.task().id().equals(check.message()));
        String message = blocked ? "it throws NotAttempted(\"" + check.message() + "\"), which is another task"
                : check.message().replace(System.getProperty("kata.graded", "solutions") + "/" + file.task().file() + ":",
                        file.place() + ":");
        return check.with(blocked ? State.FAILED : check.state(),
                message.substring(0, Math.min(message.length(), MOST_LETTERS)));
    }

    private static LauncherDiscoveryRequest tests(Task task, ClassLoader classes) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(testsOf(task, classes).map(name -> selectClass(load(name, classes))).toList())
                .filters(new TaskFilter(task.id())).build();
    }

    /** The names of the classes with checks of the task. */
    private static Stream<String> testsOf(Task task, ClassLoader classes) {
        try (Stream<Path> files = Files.list(tests().resolve("problem" + task.problem()))) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith("Test.class")).sorted()
                    .map(file -> "problem" + task.problem() + "." + file.replace(".class", ""))
                    .filter(name -> grades(load(name, classes), task)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean grades(Class<?> test, Task task) {
        return Stream.concat(Stream.of(test), Arrays.stream(test.getDeclaredMethods()))
                .map(each -> Optional.ofNullable(each.getAnnotation(Grades.class)))
                .anyMatch(grades -> grades.filter(each -> each.value().equals(task.id())).isPresent());
    }

    private static Path tests() {
        try {
            return Path.of(TaskRun.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name, ClassLoader classes) {
        try {
            return Class.forName(name, false, classes);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
