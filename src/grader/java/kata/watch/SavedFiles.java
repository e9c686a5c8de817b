package kata.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kata.data.OwnFile;
import kata.sandbox.Refused;
import kata.sandbox.SubmittedFile;
import kata.task.Task;

/**
 * Waits until a task's file has new contents, by reading all tasks' files every 50 ms, which takes a fraction of a
 * millisecond. File events are less reliable: network file systems send none, Java on macOS polls only every few
 * seconds, and Linux limits the number of watchers. Editors save in several steps, many by renaming, so a change counts
 * only after a moment without further changes.
 */
final class SavedFiles {
    private static final long MOMENT_MILLIS = 50;
    private static final int MOST_BYTES = 1 << 20;

    private final Path exercises;
    private Map<Task, List<Object>> seen;

    /**
     * Remembers the present contents: only later changes count.
     *
     * @param exercises the folder with the folders of the problems
     */
    SavedFiles(Path exercises) {
        this.exercises = exercises;
        seen = contents();
    }

    /** Waits until files have new contents since the last call; returns the tasks of these files. */
    List<Task> next() throws InterruptedException {
        Map<Task, List<Object>> before;
        Map<Task, List<Object>> now = contents();
        List<Task> changed;
        do {
            Thread.sleep(MOMENT_MILLIS);
            before = now;
            now = contents();
            changed = changed(now);
        } while (changed.isEmpty() || !now.equals(before));
        seen = now;
        return changed;
    }

    private List<Task> changed(Map<Task, List<Object>> now) {
        return now.keySet().stream().filter(task -> !now.get(task).equals(seen.get(task))).toList();
    }

    /** The contents of each task's file and of further files that it uses; no entry if the task's file is missing. */
    private Map<Task, List<Object>> contents() {
        Map<Task, List<Object>> contents = new EnumMap<>(Task.class);
        for (Task task : Task.all()) {
            Path file = exercises.resolve(task.file());
            try {
                contents.put(task, List.of(ByteBuffer.wrap(OwnFile.read(exercises, file, MOST_BYTES)),
                        beside(task, file)));
            } catch (IOException notThere) {
                contents.remove(task);
            }
        }
        return contents;
    }

    private List<SubmittedFile.Source> beside(Task task, Path file) {
        try {
            return SubmittedFile.read(task, task.file(), exercises, file).beside();
        } catch (Refused | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
