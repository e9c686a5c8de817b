package kata.data;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that is not as it should be; the message says which, what was found, what was expected, what to do. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A message of four parts; the remedy is one or more whole sentences. */
    public DataException(Path file, String found, String expected, String remedy) {
        super("%s: found %s; expected %s. %s".formatted(shown(file), found, expected, remedy));
    }

    /** The same for a file that could not be read or written. */
    public DataException(Path file, IOException cause, String expected, String remedy) {
        this(file, cause instanceof NoSuchFileException ? "no such file" : cause.toString(), expected, remedy);
        initCause(cause);
    }

    /** The remedy for a file that comes with the project. */
    static String restore(Path file) {
        return "Get it back with: git checkout -- " + shown(file);
    }

    /** Seen from the working directory where the file lies below it, otherwise absolute. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = file.toAbsolutePath().normalize();
        return (path.startsWith(here) && !path.equals(here) ? here.relativize(path) : path).toString();
    }
}
