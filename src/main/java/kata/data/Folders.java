package kata.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a folder, in the order of the paths. An error is an UncheckedIOException that names the folder. */
public final class Folders {
    /** Goes through a folder. */
    private interface Way {
        Stream<Path> through(Path folder) throws IOException;
    }

    private Folders() {
    }

    /** What lies in the folder itself; nothing if there is no such folder. */
    public static List<Path> list(Path folder) {
        return !Files.exists(folder) ? List.of() : sorted(folder, Files::list);
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
        List<Path> all = new ArrayList<>(walk(folder));
        Collections.reverse(all);
        try {
            for (Path each : all) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }

    /** How a file is called below a folder, as in "problem1/ForwardPass.java": with slashes on every system. */
    public static String nameIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The path with links followed. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find " + path + ": " + e.getMessage(), e);
        }
    }

    /** Links are not followed. */
    private static List<Path> walk(Path folder) {
        return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? List.of() : sorted(folder, Files::walk);
    }

    private static List<Path> sorted(Path folder, Way way) {
        try (Stream<Path> all = way.through(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static FileTime timeOf(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see how old " + file + " is", e);
        }
    }
}
