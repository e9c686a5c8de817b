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

    /** The folder of the unchanged exercises in a copy without solutions. */
    public static final String STUBS = "src/stubs";

    /**
     * Whether this copy has solutions.
     *
     * @param home the project's folder
     */
    public static boolean haveSolutions(Path home) {
        return Files.isDirectory(home.resolve("solutions"));
    }

    /**
     * The differences from the solutions' exercises: a line for each file that is missing, has no solution, or differs.
     *
     * @throws IllegalArgumentException if a solution's markers are wrong; the message names the file and the line
     */
    public List<String> drift() {
        Map<String, String> wanted = fromSolutions();
        Map<String, String> found = files(home.resolve("exercises"));
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
     * @param force whether to write also over files that hold work
     * @return the files that were written
     * @throws IllegalStateException if a file holds work and {@code force} is false; nothing is written then
     */
    public List<Path> write(boolean force) {
        Map<Path, String> changes = new TreeMap<>();
        fromSolutions().forEach((name, text) -> changes.put(home.resolve("exercises").resolve(name), text));
        changes.entrySet().removeIf(each -> Files.exists(each.getKey()) && read(each.getKey()).equals(each.getValue()));
        changes.forEach((file, text) -> {
            if (!force && Files.exists(file) && holdsWork(file, text)) {
                throw new IllegalStateException(file + " has " + (isSheet(file.toString()) ? "more in it"
                        : "fewer untouched blanks") + " than its solution makes: is there work in it? Nothing was "
                        + "written. Move the file away, or use --force to lose it");
            }
        });
        changes.forEach(WholeFile::write);
        return List.copyOf(changes.keySet());
    }

    /**
     * The text of the task's stub: its exercise before anything is written in it. The solution makes it; a copy without
     * solutions keeps it in {@code src/stubs}.
     *
     * @throws IllegalArgumentException if the solution's markers are wrong; the message names the file and the line
     * @throws DataException if the solution or the kept stub is missing or cannot be read
     */
    public String stub(Task task) {
        String file = source(task.file());
        if (!Files.exists(home.resolve(file))) {
            throw new DataException(home.resolve(file), "no such file", "the file that the exercise is made from",
                    "Get it back with: git checkout -- " + file + "; or take it from a fresh copy of the project.");
        }
        return haveSolutions(home) ? exercise(file, read(home.resolve(file))) : read(home.resolve(file));
    }

    /** The answer sheets of this copy's problems, by their files; a problem without questions has no sheet. */
    public Map<String, AnswerSheet> answerSheets() {
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        Task.all().stream().map(task -> "problem" + task.problem() + "/" + AnswerSheet.FILE)
                .filter(file -> Files.isRegularFile(home.resolve(source(file))))
                .forEach(file -> sheets.put(file, AnswerSheet.of(read(home.resolve(source(file))))));
        return sheets;
    }

    /** The solution or stub that a file of the exercises is made from. */
    private String source(String file) {
        return (haveSolutions(home) ? "solutions/" : STUBS + "/") + file;
    }

    private Map<String, String> fromSolutions() {
        Map<String, String> exercises = files(home.resolve("solutions"));
        exercises.replaceAll((file, text) -> exercise("solutions/" + file, text));
        return exercises;
    }

    private static boolean isSheet(String file) {
        return file.endsWith(AnswerSheet.FILE);
    }

    private static String exercise(String file, String solution) {
        return isSheet(file) ? AnswerSheet.of(solution).blank() : Exercise.of(file, solution);
    }

    /**
     * The text of each Java file and answer sheet by its name below the folder; empty if there is no such folder.
     * Hidden files, such as "._Adam.java", are left out.
     */
    private static Map<String, String> files(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        Folders.files(folder).stream()
                .filter(file -> Folders.nameIn(folder, file).matches("([^/.][^/]*/)*([^/.][^/]*\\.java|answers\\.md)"))
                .forEach(file -> texts.put(Folders.nameIn(folder, file), read(file)));
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new DataException(file, e, "text in UTF-8", "Save it in this encoding.");
        }
    }

    /** Whether a file has an answer or a filled blank; an untouched blank only throws between comment and brace. */
    private static boolean holdsWork(Path file, String anew) {
        String old = read(file);
        if (isSheet(file.toString())) {
            return AnswerSheet.of(anew).holdsWork(old);
        }
        long untouched = BLANK.matcher(old).results().count();
        return untouched < Math.max(REMINDER.matcher(old).results().count(), REMINDER.matcher(anew).results().count());
    }
}
