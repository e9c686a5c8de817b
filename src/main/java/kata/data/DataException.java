package kata.data;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Thrown if a file cannot be used. The message names the file, the found and the expected content, and a remedy. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Makes the message from its four parts; the remedy is one or more whole sentences. */
    public DataException(Path file, String found, String expected, String remedy) {
        super("%s: found %s; expected %s. %s".formatted(shown(file), found, expected, remedy));
    }

    /** Makes the message for a file that could not be read or written; the cause replaces the found content. */
    public DataException(Path file, IOException cause, String expected, String remedy) {
        this(file, cause instanceof NoSuchFileException ? "no such file" : cause.toString(), expected, remedy);
        initCause(cause);
    }

    /** The remedy for a file that comes with the project. */
    static String restore(Path file) {
        return "Get it back with: git checkout -- " + shown(file);
    }

    /** The path relative to the working directory if the file lies below that directory, otherwise absolute. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = file.toAbsolutePath().normalize();
        return (path.startsWith(here) && !path.equals(here) ? here.relativize(path) : path).toString();
    }
}
