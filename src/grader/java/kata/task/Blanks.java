package kata.task;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import kata.NotAttempted;
import kata.data.Folders;
import kata.data.WholeFile;

/** Finds where a task is written. */
public final class Blanks {
    private Blanks() {
    }

    /**
     * Where to look first, as "exercises/problem1/ForwardPass.java:31": the task's first blank, else its first
     * marker, else the file alone.
     *
     * @param home   the project's folder
     * @param folder {@code exercises} or {@code solutions}
     */
    public static String first(Path home, String folder, Task task) {
        String file = file(home, folder, task);
        List<String> lines = read(home.resolve(file));
        int line = indexOf(lines, text -> isBlank(text, task));
        if (line < 0) {
            line = indexOf(lines, text -> text.contains("// TODO " + task.id() + ":")
                    || text.contains("// SOLUTION " + task.id() + ":"));
        }
        return line < 0 ? file : file + ":" + (line + 1);
    }

    /** Where the task is written, as "exercises/problem1/ForwardPass.java". */
    public static String file(Path home, String folder, Task task) {
        Path all = home.resolve(folder);
        return folder + "/" + Folders.nameIn(all, task.fileIn(all));
    }

    /** Whether the exercise of the task is not there. */
    public static boolean isMissing(Path home, Task task) {
        return !Files.exists(home.resolve(file(home, "exercises", task)));
    }

    /** How many blanks of the task are still there. */
    public static long left(Path home, String folder, Task task) {
        return read(home.resolve(file(home, folder, task))).stream()
                .filter(line -> isBlank(line, task)).count();
    }

    /** Whether a blank of the task is still there in the text of its file. */
    public static boolean isLeft(String text, Task task) {
        return text.lines().anyMatch(line -> isBlank(line, task));
    }

    /** How many blanks the task has before anything is written. */
    public static long all(Path home, Task task) {
        return new Exercises(home).stub(task).lines().filter(line -> isBlank(line, task)).count();
    }

    /** Whether the line throws; a student may have made a comment of it. */
    private static boolean isBlank(String line, Task task) {
        return line.strip().startsWith("throw new NotAttempted(\"" + task.id() + "\")");
    }

    private static int indexOf(List<String> lines, Predicate<String> wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** In whatever encoding: what is looked for is ASCII. */
    private static List<String> read(Path file) {
        return !Files.exists(file) ? List.of()
                : new String(WholeFile.read(file, "Java source", "Check that it is a file that you may read."),
                        StandardCharsets.ISO_8859_1).lines().toList();
    }
}
