package kata.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kata.task.Task;

/**
 * A check that compares with golden values, so that whoever has both can do it again.
 *
 * @param task   the id of the task that it grades
 * @param name   its own, as in a grade
 * @param values what it compares
 */
public record GoldenCheck(String task, String name, List<GoldenValues> values) {
    private static final Map<Integer, List<GoldenCheck>> BY_PROBLEM = new ConcurrentHashMap<>();

    /** Those of a task, in the order of the test classes' names and of their methods. */
    public static List<GoldenCheck> of(Task task) {
        return BY_PROBLEM.computeIfAbsent(task.problem(), GoldenCheck::of).stream()
                .filter(check -> check.task.equals(task.id())).toList();
    }

    /** What it fails for. */
    public List<GoldenValues> required() {
        return values.stream().filter(GoldenValues::required).toList();
    }

    /** From the class files: in a copy without solutions the launcher could not load the tests. */
    private static List<GoldenCheck> of(int problem) {
        try (Stream<Path> files = Files.list(tests().resolve("problem" + problem))) {
            return files.filter(file -> file.toString().endsWith("Test.class")).sorted()
                    .flatMap(file -> GoldenCheckReader.read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path tests() {
        try {
            return Path.of(GoldenCheck.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
