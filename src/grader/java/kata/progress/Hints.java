package kata.progress;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.data.JsonFile;
import kata.task.Task;

/**
 * Gives the hints of each task one by one. The number of hints given is in {@code target/hints.json}, which
 * {@code mvn clean} leaves alone.
 */
public final class Hints {
    private final Path file;

    /** @param home the project's folder */
    public Hints(Path home) {
        file = home.resolve("target/hints.json");
    }

    /**
     * Gives the next hint: its number, then its text, in lines of at most 96 characters. After the last hint, shows all
     * hints again.
     *
     * @throws kata.data.DataException if {@code hints.json} is damaged or cannot be written
     */
    public String next(Task task) {
        Map<String, Integer> counts = counts();
        int given = counts.getOrDefault(task.id(), 0);
        if (given == task.hints().size()) {
            return "All " + given + " hints for " + task.fullTitle() + " have been given.\n" + given(task);
        }
        counts.put(task.id(), given + 1);
        JsonFile.write(file, counts);
        return hint(task, given);
    }

    /**
     * The hints given so far.
     *
     * @throws kata.data.DataException if {@code hints.json} is damaged
     */
    public String given(Task task) {
        int given = counts().getOrDefault(task.id(), 0);
        if (given == 0) {
            return "No hint has been given for " + task.fullTitle() + ".\n";
        }
        return IntStream.range(0, given).mapToObj(k -> hint(task, k)).collect(Collectors.joining());
    }

    private static String hint(Task task, int k) {
        return "Hint " + (k + 1) + " of " + task.hints().size() + " for " + task.fullTitle() + ":\n"
                + wrapped(task.hints().get(k));
    }

    /** The text in lines of at most 96 characters, each indented by two spaces. */
    private static String wrapped(String text) {
        return text.replaceAll("(.{1,94})(?: |$)", "  $1\n");
    }

    /** The number of hints given so far, by task id. */
    private Map<String, Integer> counts() {
        return !Files.exists(file) ? new TreeMap<>() : JsonFile.read(file,
                new TypeToken<TreeMap<String, Integer>>() { }, Hints::checked,
                "the number of hints that were given for each task",
                "Delete it: the hints start again from the first.");
    }

    private static Map<String, Integer> checked(Map<String, Integer> counts) {
        counts.forEach((id, count) -> {
            if (count == null || count < 0 || count > Task.of(id).hints().size()) {
                throw new IllegalArgumentException(count + " hints for " + id);
            }
        });
        return counts;
    }
}
