package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that are only needed for a while. */
final class Folders {
    private Folders() {
    }

    /** Deletes the folder and all in it, where it is there. */
    static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + folder + ": " + e.getMessage(), e);
            }
        }
    }
}
