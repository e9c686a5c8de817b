package kata.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Reads and writes files. A file is written whole or not at all; a device or a pipe is written directly. */
public final class WholeFile {
    /** The suffix of a temporary file. */
    private static final String UNFINISHED = ".tmp";
    private static final String EXPECTED = "a file that can be written";
    private static final String REMEDY = "Check the folder, its permissions and the free space on its disk.";

    /** Writes the content of a file into a stream. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {
    }

    /**
     * Writes text in UTF-8, making missing folders above the file.
     *
     * @throws DataException if the file cannot be written
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes, making missing folders above the file.
     *
     * @throws DataException if the file cannot be written
     */
    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /**
     * Writes the content into a temporary file, which then replaces the file; makes missing folders above the file.
     * An earlier file stays unchanged until then. If the path is a link to a file, the file is replaced, not the link.
     *
     * @throws DataException if the file cannot be written
     */
    public static void write(Path file, Content content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (isSpecial(file)) {
                writeInto(file, content);
            } else {
                replace(target(file), content);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Checks, before long work, that the file can be written; makes missing folders above the file.
     *
     * @throws DataException if the file cannot be written
     */
    public static void requireWritable(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.isDirectory(file)) {
                throw new DataException(file, "a folder", EXPECTED, REMEDY);
            }
            if (!isSpecial(file)) {
                Files.delete(Files.createFile(beside(target(file))));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * All bytes of a file.
     *
     * @throws DataException if the file cannot be read; the message contains {@code expected} and {@code remedy}
     */
    public static byte[] read(Path file, String expected, String remedy) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataException(file, e, expected, remedy);
        }
    }

    /** Whether the path is a device or a pipe, such as /dev/stdout. */
    private static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** Writes the content into a temporary file, which then replaces the file, or is deleted after an error. */
    public static void replace(Path file, Content content) throws IOException {
        Path beside = beside(file);
        try {
            writeInto(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Deletes the temporary files that a killed program has left in the folder. */
    public static void deleteUnfinished(Path folder) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path file : unfinished) {
                Files.delete(file);
            }
        }
    }

    private static void writeInto(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    private static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    }

    private static DataException unwritable(Path file, IOException e) {
        return new DataException(file, e, EXPECTED, REMEDY);
    }
}
