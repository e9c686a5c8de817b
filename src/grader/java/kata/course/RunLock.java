package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kata.data.Folders;

/**
 * A lock on a folder of results, which one run holds at a time. The system releases the lock of a run that is killed.
 * If a file system has no locks, every run may write.
 */
final class RunLock {
    private final Path folder;
    private final Path file;
    private final FileChannel channel;

    /**
     * Takes the lock.
     *
     * @throws IllegalStateException if another run holds it
     */
    RunLock(Path folder) {
        this.folder = folder;
        file = folder.resolve("running");
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked()) {
                channel.close();
                throw new IllegalStateException("another run writes its results into " + folder
                        + ": wait until it has ended, or name another folder by --out");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
    }

    private boolean isLocked() {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisJvm) {
            return false;
        } catch (IOException noLocks) {
            return true;
        }
    }

    /** Releases the lock, and deletes the folder if the run has written nothing. */
    void release() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file + ": " + e.getMessage(), e);
        }
        if (Folders.list(folder).isEmpty()) {
            Folders.delete(folder);
        }
    }
}
