package kata.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import kata.data.DataException;
import kata.data.Folders;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.IORunnable;
import org.apache.commons.io.function.IOSupplier;
import org.apache.commons.io.output.NullOutputStream;

/** Walks through one student's folders, archives and archives in archives, and collects the files. */
final class HandinWalk {
    private static final int MOST_BYTES_OF_AN_ARCHIVE_INSIDE = 1 << 26;
    private static final long MOST_BYTES_OF_A_FILE = 1L << 30;
    private static final int MOST_ARCHIVES_IN_ARCHIVES = 2;

    private final Budget budget = Budget.ofAHandin();
    private final HandinFiles files = new HandinFiles(budget);
    /** Whether reading a file failed, because the file is damaged or the machine has a fault. */
    private boolean failed;

    /** The files found so far. */
    HandinFiles files() {
        return files;
    }

    /**
     * Walks through a folder, an archive or a file.
     *
     * @param above the beginning of all paths: the folder's name and "/" if there are several folders, otherwise ""
     * @throws IOException if there is no such place, or the budget is exceeded
     */
    void through(Path given, String above) throws IOException {
        Path place = given.toRealPath();
        if (!Files.isDirectory(place)) {
            file(Names.of(given), place, Files.readAttributes(place, BasicFileAttributes.class));
            return;
        }
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!folder.equals(place)) {
                    files.addOther(above + path(place, folder), Entry.FOLDER);
                }
                Path project = folder.resolve(HandinFiles.PROJECT);
                if (Files.exists(project)) {
                    files.addProject(above + path(place, project));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                file(above + path(place, file), file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                if (e != null) {
                    throw unreadable(folder, e);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                throw unreadable(file, e);
            }
        });
    }

    private static String path(Path folder, Path file) {
        String parent = Folders.nameIn(folder, file.getParent());
        return (parent.isEmpty() ? "" : parent + "/") + Names.of(file);
    }

    private void file(String path, Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            files.addOther(path, attributes.isSymbolicLink() ? Entry.LINK : "it is no regular file");
            return;
        }
        Entry entry = new Entry("", path, attributes.lastModifiedTime().toMillis(),
                () -> budget.counted(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)));
        visit(entry, () -> open(entry, () -> Files.newByteChannel(file, Set.of(StandardOpenOption.READ,
                LinkOption.NOFOLLOW_LINKS)), 0));
        if (failed) {
            failed = false;
            requireReadable(file);
        }
    }

    /** Requires that the machine can read the file, or its first GiB if it is larger. */
    private static void requireReadable(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            IOUtils.copyLarge(in, NullOutputStream.INSTANCE, 0, MOST_BYTES_OF_A_FILE);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** An error in reading that is the fault of the machine or the lecturer, never of the student. */
    private static DataException unreadable(Path file, IOException why) {
        return new DataException(file, why, "something that can be read", "Check its permissions, and grade again.");
    }

    /**
     * Keeps an entry, or searches it if it is an archive.
     *
     * @param opening reads the archive
     */
    private void visit(Entry entry, IORunnable opening) throws IOException {
        budget.attempt(() -> {
            if (files.add(entry)) {
                opening.run();
            }
        }, why -> {
            failed = true;
            files.remark(entry.path(), "cannot be read: " + why);
        });
    }

    private void open(Entry archive, IOSupplier<SeekableByteChannel> file, int depth) throws IOException {
        new Archive(archive.name(), file, budget).read(each -> {
            Entry inside = each.below(archive.path());
            visit(inside, () -> openInside(inside, depth + 1));
        });
    }

    private void openInside(Entry archive, int depth) throws IOException {
        if (depth > MOST_ARCHIVES_IN_ARCHIVES) {
            files.remark(archive.path(), "was not opened: it is an archive in an archive in an archive");
            return;
        }
        byte[] content = archive.read(MOST_BYTES_OF_AN_ARCHIVE_INSIDE + 1);
        if (content.length > MOST_BYTES_OF_AN_ARCHIVE_INSIDE) {
            files.remark(archive.path(), "was not opened: it has more than 64 MB");
        } else {
            open(archive, () -> new SeekableInMemoryByteChannel(content), depth);
        }
    }
}
