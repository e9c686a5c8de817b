package kata.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether what was made from a file is older than that file. */
public final class Outdated {
    private Outdated() {
    }

    public static boolean is(Path made, Path source) {
        try {
            return Files.exists(made) && Files.exists(source)
                    && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(source)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see how old " + made + " and " + source + " are", e);
        }
    }
}
