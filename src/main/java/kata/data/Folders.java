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

/** What lies in a folder, in the order of the paths. An error is an UncheckedIOException that names the folder. */
public final class Folders {
    private interface Step<T> {
        T take() throws IOException;
    }

    private Folders() {
    }

    /** What lies in the folder itself; nothing if there is no such folder. */
    @SuppressWarnings("StreamResourceLeak")    // sorted closes it
    public static List<Path> list(Path folder) {
        return !Files.exists(folder) ? List.of() : sorted(folder, () -> Files.list(folder));
    }

    /** The files in the folder and in those below it; none if there is no such folder. */
    public static List<Path> files(Path folder) {
        return walk(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** When something in the folder was changed last, or a folder in it, as it is where a file is deleted. */
    public static FileTime changed(Path folder) {
        return walk(folder).stream().map(Folders::timeOf).max(Comparator.naturalOrder()).orElse(FileTime.fromMillis(0));
    }

    /** Whether what was made from a file is older than that; not if one of them is not there. */
    public static boolean isOlder(Path made, Path source) {
        return Files.exists(made) && Files.exists(source) && timeOf(made).compareTo(timeOf(source)) < 0;
    }

    /** Deletes the folder, if it is there, and all in it. */
    public static void delete(Path folder) {
        walk(folder).stream().sorted(Comparator.reverseOrder())
                .forEach(each -> tried("delete " + folder, () -> Files.deleteIfExists(each)));
    }

    /** How a file is called below a folder, as in "problem1/ForwardPass.java": with slashes on every system. */
    public static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The path with links followed. */
    public static Path real(Path path) {
        return tried("find " + path, path::toRealPath);
    }

    /** Links are not followed. */
    @SuppressWarnings("StreamResourceLeak")    // likewise
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
