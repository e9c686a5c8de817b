package kata.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.course.Zips;
import kata.data.Golden;
import kata.task.Task;

/**
 * A task's files by short names: those of the zoo, as in "NoBiasCorrection", and beside them {@code solution},
 * {@code blank}, {@code broken}, which does not compile, and {@code helped}, which needs a class of the student's own.
 * What each is worth does not come from the grader: a wrong one earns what its {@link Verdict} says.
 */
final class ZooFiles {
    /** The class that {@code helped} calls. */
    static final String HELPER = "package problem2;\n\nfinal class Powers {\n    static double of(double a, int b) {\n"
            + "        return StrictMath.pow(a, b);\n    }\n}\n";

    private final Path home = Golden.folder().toAbsolutePath().normalize().getParent();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Entry, BigDecimal> earned = new LinkedHashMap<>();

    ZooFiles() throws IOException {
        Entry.all().forEach(entry -> entries.put(entry.name(), entry));
    }

    byte[] file(Task task, String name) {
        try {
            String solution = Files.readString(home.resolve("solutions").resolve(task.file()));
            return Zips.bytes(switch (name) {
                case "solution" -> solution;
                case "blank" -> Files.readString(home.resolve("exercises").resolve(task.file()));
                case "broken" -> solution.substring(0, solution.lastIndexOf('}'));
                case "helped" -> solution.replace("StrictMath.pow(", "Powers.of(");
                default -> Replacement.of(List.of(entry(task, name))).values().iterator().next();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Points that the file earns. */
    BigDecimal points(Task task, String name) throws IOException, ClassNotFoundException {
        return switch (name) {
            case "solution", "helped" -> BigDecimal.valueOf(task.points());
            case "blank", "broken" -> BigDecimal.ZERO;
            default -> earned(entry(task, name));
        };
    }

    private BigDecimal earned(Entry entry) throws IOException, ClassNotFoundException {
        if (entry.isRight()) {
            return BigDecimal.valueOf(entry.task().points());
        }
        if (!earned.containsKey(entry)) {
            earned.put(entry, Verdict.of(entry).points(entry.task()));
        }
        return earned.get(entry);
    }

    private Entry entry(Task task, String name) {
        Entry right = entries.get("right/" + task.id() + "/" + name);
        Entry wrong = entries.get("wrong/" + task.id() + "/" + name);
        if ((right == null) == (wrong == null)) {
            throw new IllegalArgumentException("which file of " + task.id() + " is " + name + "?");
        }
        return right != null ? right : wrong;
    }
}
