package kata.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kata.data.OwnFile;
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
    private Map<Task, ByteBuffer> seen;

    /** What is in the files now is no change. @param exercises the folder with the folders of the problems */
    SavedFiles(Path exercises) {
        this.exercises = exercises;
        seen = contents();
    }

    /** The tasks whose files were saved with another content since the last call, at least one. */
    List<Task> next() throws InterruptedException {
        Map<Task, ByteBuffer> before;
        Map<Task, ByteBuffer> now = contents();
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

    private List<Task> changed(Map<Task, ByteBuffer> now) {
        return now.keySet().stream().filter(task -> !now.get(task).equals(seen.get(task))).toList();
    }

    /** Of each task's file; of one that is not there, or just being replaced, there is nothing. */
    private Map<Task, ByteBuffer> contents() {
        Map<Task, ByteBuffer> contents = new EnumMap<>(Task.class);
        for (Task task : Task.all()) {
            try {
                contents.put(task, ByteBuffer.wrap(
                        OwnFile.read(exercises, exercises.resolve(task.file()), MOST_BYTES)));
            } catch (IOException notThere) {
                contents.remove(task);
            }
        }
        return contents;
    }
}
