package kata.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.WholeFile;

/**
 * The folder {@code exercises}, made from the folder {@code solutions}.
 *
 * @param home the project's folder
 */
public record Exercises(Path home) {
    private static final Pattern REMINDER = Pattern.compile("(?m)^ *// TODO \\S+: ");
    private static final Pattern BLANK = Pattern.compile(
            "(?m)^ *// TODO (\\S+): .*\\R *throw new NotAttempted\\(\"\\1\"\\);\\R *}");

    /** Where a copy without solutions keeps the exercises as they were at first. */
    public static final String STUBS = "src/stubs";

    /**
     * Whether it is a copy with solutions.
     *
     * @param home the project's folder
     */
    public static boolean haveSolutions(Path home) {
        return Files.isDirectory(home.resolve("solutions"));
    }

    /**
     * Where the two folders have drifted apart: a line for each Java file that is missing, too much or different.
     *
     * @throws IllegalArgumentException where a solution's markers are wrong; names the file and the line
     */
    public List<String> drift() {
        Map<String, String> wanted = fromSolutions();
        Map<String, String> found = javaFiles(home.resolve("exercises"));
        return Stream.concat(wanted.keySet().stream(), found.keySet().stream()).distinct()
                .filter(file -> !Objects.equals(found.get(file), wanted.get(file)))
                .map(file -> "exercises/" + file + (!found.containsKey(file) ? " is missing"
                        : !wanted.containsKey(file) ? " has no solution"
                        : " differs from what solutions/" + file + " makes, first in line " + (Arrays.mismatch(
                                found.get(file).split("\n", -1), wanted.get(file).split("\n", -1)) + 1))).toList();
    }

    /**
     * Writes every exercise anew.
     *
     * @param force also over files in which a blank has been filled in
     * @return the files that changed
     * @throws IllegalStateException where a file holds work that would be lost, unless forced; nothing is written then
     */
    public List<Path> write(boolean force) {
        Map<Path, String> changes = new TreeMap<>();
        fromSolutions().forEach((name, text) -> changes.put(home.resolve("exercises").resolve(name), text));
        changes.entrySet().removeIf(each -> Files.exists(each.getKey()) && read(each.getKey()).equals(each.getValue()));
        changes.forEach((file, text) -> {
            if (!force && Files.exists(file) && holdsWork(read(file), text)) {
                throw new IllegalStateException(file + " has fewer untouched blanks than its solution makes: is there "
                        + "work in it? Nothing was written. Move the file away, or use --force to lose it");
            }
        });
        changes.forEach(WholeFile::write);
        return List.copyOf(changes.keySet());
    }

    /**
     * The text of the task's stub: its exercise before anything is written in it. The solution makes it; a copy without
     * solutions keeps it in {@code src/stubs}.
     *
     * @throws IllegalArgumentException where the solution's markers are wrong; names the file and the line
     * @throws DataException where that file is not there or cannot be read
     */
    public String stub(Task task) {
        boolean solved = haveSolutions(home);
        String file = (solved ? "solutions/" : STUBS + "/") + task.file();
        if (!Files.exists(home.resolve(file))) {
            throw new DataException(home.resolve(file), "no such file", "what the exercise is made from",
                    "Get it back with: git checkout -- " + file + "; or take it from a fresh copy of the project.");
        }
        return solved ? Exercise.of(file, read(home.resolve(file))) : read(home.resolve(file));
    }

    private Map<String, String> fromSolutions() {
        Map<String, String> exercises = javaFiles(home.resolve("solutions"));
        exercises.replaceAll((file, text) -> Exercise.of("solutions/" + file, text));
        return exercises;
    }

    /**
     * The text of each file by its name below the folder; none where there is no such folder. What systems and editors
     * hide, such as "._Adam.java", is left out.
     */
    private static Map<String, String> javaFiles(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        Folders.files(folder).stream()
                .filter(file -> Folders.nameIn(folder, file).matches("([^/.][^/]*/)*[^/.][^/]*\\.java"))
                .forEach(file -> texts.put(Folders.nameIn(folder, file), read(file)));
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new DataException(file, e, "Java source in UTF-8", "Save it in this encoding.");
        }
    }

    /** A blank is untouched where a statement that throws is all that stands between its reminder and the brace. */
    private static boolean holdsWork(String old, String anew) {
        long untouched = BLANK.matcher(old).results().count();
        return untouched < Math.max(REMINDER.matcher(old).results().count(), REMINDER.matcher(anew).results().count());
    }
}
