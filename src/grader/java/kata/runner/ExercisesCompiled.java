package kata.runner;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kata.sandbox.Refused;
import kata.task.Task;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Compiles the exercises before their tests are looked for, where it is these that are graded. */
public final class ExercisesCompiled implements LauncherSessionListener {
    private static final Set<Task> TOLD = ConcurrentHashMap.newKeySet();
    private static volatile Map<Task, Refused> problems = Map.of();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("exercises".equals(System.getProperty("kata.graded")) && System.getProperty("kata.home") != null) {
            problems = new ExerciseClasses(Path.of(System.getProperty("kata.home"))).compile();
        }
    }

    /** Why the task's file is refused, the first time that this is asked: one failure says it. */
    static Optional<Refused> firstTimeThatItIsRefused(Task task) {
        return problem(task).filter(refused -> TOLD.add(task));
    }

    /** Why the task's file is refused. */
    static Optional<Refused> problem(Task task) {
        return Optional.ofNullable(problems.get(task));
    }
}
