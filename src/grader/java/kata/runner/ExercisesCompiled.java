package kata.runner;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kata.data.DataException;
import kata.data.Folders;
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
        String built = System.getProperty("kata.built");
        if (built == null) {
            return;    // an IDE, which compiles by itself, or a worker
        }
        ExerciseClasses.deleteFrom(Path.of(built));
        if ("exercises".equals(System.getProperty("kata.graded"))) {
            Path home = Path.of(System.getProperty("kata.home"));
            try {
                problems = new ExerciseClasses(home).compile();
            } catch (IllegalStateException | UncheckedIOException | DataException e) {
                Folders.delete(home.resolve("target/exercises/grade"));
                System.out.println("\nNothing is graded: " + e.getMessage() + "\n");
                throw e;
            }
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
