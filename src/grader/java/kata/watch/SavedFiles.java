package kata.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kata.task.Task;

/**
 * Waits until the file of a task has another content than before. Editors save in several steps, many of them by
 * renaming, so it is the folders that are watched, and a change is told when nothing has changed for a moment.
 *
 * <p>Not every file system tells of changes (network ones do not), some tell late, and Linux tells no more than so many
 * programs: the files are also read once in a second.
 */
final class SavedFiles implements AutoCloseable {
    private static final long QUIET_MILLIS = 50;
    private static final long LOOK_MILLIS = 1000;

    private final Path exercises;
    private final WatchService service;    // null where nothing tells of changes
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private Map<Task, ByteBuffer> seen;

    /** What is in the files now is no change. @param exercises the folder with the folders of the problems */
    SavedFiles(Path exercises) {
        this.exercises = exercises;
        this.service = service(exercises);
        if (service != null) {
            watchFolders();
        }
        seen = contents();
    }

    private static WatchService service(Path folder) {
        try {
            return folder.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    /** The tasks whose files were saved with another content since the last call, at least one. */
    List<Task> next() throws InterruptedException {
        List<Task> changed = changed();
        while (changed.isEmpty()) {
            await();
            changed = changed();
        }
        return changed;
    }

    /** Until there may be a change: until one is told, or for a second. */
    private void await() throws InterruptedException {
        if (service == null) {
            Thread.sleep(LOOK_MILLIS);
            return;
        }
        watchFolders();
        WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    /** A folder may be deleted and made again, as by git. */
    private void watchFolders() {
        Task.all().stream().map(task -> exercises.resolve(task.file()).getParent()).distinct()
                .filter(folder -> !watched.containsKey(folder) || !watched.get(folder).isValid()).forEach(folder -> {
                    try {
                        watched.put(folder, folder.register(service, ENTRY_CREATE, ENTRY_MODIFY));
                    } catch (IOException notThere) {
                        watched.remove(folder);
                    }
                });
    }

    private List<Task> changed() throws InterruptedException {
        Map<Task, ByteBuffer> now = contents();
        if (now.equals(seen)) {
            return List.of();
        }
        Map<Task, ByteBuffer> before;
        do {
            before = now;
            Thread.sleep(QUIET_MILLIS);
            now = contents();
        } while (!now.equals(before));
        Map<Task, ByteBuffer> last = seen;
        seen = now;
        return before.keySet().stream().filter(task -> !seen.get(task).equals(last.get(task))).toList();
    }

    /** Of each task's file; of one that is not there, or just being replaced, there is nothing. */
    private Map<Task, ByteBuffer> contents() {
        Map<Task, ByteBuffer> contents = new EnumMap<>(Task.class);
        for (Task task : Task.all()) {
            try {
                contents.put(task, ByteBuffer.wrap(Files.readAllBytes(exercises.resolve(task.file()))));
            } catch (IOException notThere) {
                contents.remove(task);
            }
        }
        return contents;
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
