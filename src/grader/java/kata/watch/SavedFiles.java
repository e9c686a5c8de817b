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
 * Waits until the file of a task has another content than before. The files are read again and again, a dozen in a
 * fraction of a millisecond: not every file system tells of changes (network ones do not), Java on macOS asks for them
 * itself, in seconds, and Linux tells no more than so many programs. Editors save in several steps, many of them by
 * renaming: a change is told when nothing has changed for a moment.
 */
final class SavedFiles {
    private static final long MOMENT_MILLIS = 50;
    private static final int MOST_BYTES = 1 << 20;

    private final Path exercises;
    private Map<Task, List<Object>> seen;

    /**
     * What is in the files now is no change.
     *
     * @param exercises the folder with the folders of the problems
     */
    SavedFiles(Path exercises) {
        this.exercises = exercises;
        seen = contents();
    }

    /** The tasks whose files were saved with another content since the last call, at least one. */
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

    /** Of each task's file and those that it uses beside it; of one that is not there, or just replaced, nothing. */
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
