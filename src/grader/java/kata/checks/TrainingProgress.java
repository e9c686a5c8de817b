package kata.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Prints the progress of a training in a test, and writes it to a file for {@code ./kata watch --live}. */
public final class TrainingProgress {
    /** The system property that names the file of progress. */
    public static final String FILE = "kata.progress";

    private TrainingProgress() {
    }

    /** Prints a line and appends it to the file, if there is one. If the file cannot be written, the check goes on. */
    public static void print(String line) {
        System.out.println(line);
        String file = System.getProperty(FILE);
        if (file != null) {
            try {
                Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException notShown) {
                System.out.println("The live page does not get this line: " + notShown.getMessage());
            }
        }
    }
}
