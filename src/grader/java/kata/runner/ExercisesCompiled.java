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

/** Compiles the exercises before test discovery, if this run grades them. */
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

    /** The reason why the task's file is refused, at the task's first call only, so that one failure reports it. */
    static Optional<Refused> firstTimeThatItIsRefused(Task task) {
        return problem(task).filter(refused -> TOLD.add(task));
    }

    /** The reason why the task's file is refused; empty if the file is accepted. */
    static Optional<Refused> problem(Task task) {
        return Optional.ofNullable(problems.get(task));
    }
}
