package kata.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lists, compares and deletes files in folders. An UncheckedIOException names the path that caused an error. */
public final class Folders {
    private interface Step<T> {
        T take() throws IOException;
    }

    private Folders() {
    }

    /** Files and folders directly in the folder, sorted by path; empty if there is no such folder. */
    @SuppressWarnings("StreamResourceLeak")    // sorted closes the stream
    public static List<Path> list(Path folder) {
        return !Files.exists(folder) ? List.of() : sorted(folder, () -> Files.list(folder));
    }

    /** Files in the folder and in all folders below, sorted by path; empty if there is no such folder. */
    public static List<Path> files(Path folder) {
        return walk(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** The time of the last change in the folder or below, a deletion included; 1970 if there is no such folder. */
    public static FileTime changed(Path folder) {
        return walk(folder).stream().map(Folders::timeOf).max(Comparator.naturalOrder()).orElse(FileTime.fromMillis(0));
    }

    /** Whether the file {@code made} is older than its source; false if either file is missing. */
    public static boolean isOlder(Path made, Path source) {
        return Files.exists(made) && Files.exists(source) && timeOf(made).compareTo(timeOf(source)) < 0;
    }

    /** Deletes the folder with its content, if there is such a folder. */
    public static void delete(Path folder) {
        walk(folder).stream().sorted(Comparator.reverseOrder())
                .forEach(each -> tried("delete " + folder, () -> Files.deleteIfExists(each)));
    }

    /** The file's path below the folder, such as "problem1/ForwardPass.java", with slashes on every system. */
    public static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The absolute path of an existing file, with links followed. */
    public static Path real(Path path) {
        return tried("find " + path, path::toRealPath);
    }

    /** The folder with all files and folders below, sorted by path; links are not followed. */
    @SuppressWarnings("StreamResourceLeak")    // sorted closes the stream
    private static List<Path> walk(Path folder) {
        return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? List.of() : sorted(folder, () -> Files.walk(folder));
    }

    private static List<Path> sorted(Path folder, Step<Stream<Path>> way) {
        return tried("read " + folder, () -> {
            try (Stream<Path> all = way.take()) {
                return all.sorted().toList();
            }
        });
    }

    private static FileTime timeOf(Path file) {
        return tried("see how old " + file + " is", () -> Files.getLastModifiedTime(file));
    }

    private static <T> T tried(String what, Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot " + what + ": " + e.getMessage(), e);
        }
    }
}
