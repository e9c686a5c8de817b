package kata.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of mutants that no test notices: a heading for each method, below it a line of its code, below that what
 * was changed there, and why nothing comes of it.
 *
 * <pre>
 * ## problem3.Plane.neighbourAccuracy
 *
 *     for (int c = 1; c &lt; votes.length; c++) {
 *
 * - Substituted 1 with 0: no class has more votes than itself
 * </pre>
 */
final class SurvivorList {
    private static final String METHOD = "## ";
    private static final String LINE = "    ";
    private static final String CHANGE = "- ";

    private SurvivorList() {
    }

    /** @throws IllegalArgumentException where a mutant has no reason, or stands below no method and line */
    static List<Mutant> read(Path file) throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        String method = "";
        String line = "";
        int number = 0;
        for (String text : Files.readAllLines(file)) {
            number++;
            if (text.startsWith(METHOD)) {
                method = text.substring(METHOD.length()).strip();
                line = "";
            } else if (text.startsWith(LINE)) {
                line = text.strip();
            } else if (text.startsWith(CHANGE)) {
                String[] parts = text.substring(CHANGE.length()).split(": ", 2);
                if (parts.length < 2 || parts[1].isBlank() || method.isEmpty() || line.isEmpty()) {
                    throw new IllegalArgumentException(file + ":" + number + ": a mutant stands below its method and "
                            + "its line, as in \"- Substituted 1 with 0: why nothing comes of it\"");
                }
                mutants.add(new Mutant(method, line, parts[0].strip()));
            }
        }
        return mutants;
    }
}
