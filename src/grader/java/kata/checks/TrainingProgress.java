package kata.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The progress of a training in a test: printed, and for {@code ./kata watch --live} in a file, too. */
public final class TrainingProgress {
    /** The system property that names the file. */
    public static final String FILE = "kata.progress";

    private TrainingProgress() {
    }

    /** Prints a line; the grade does not depend on whether the file can be written. */
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
