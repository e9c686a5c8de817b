package kata.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        String file = folder + "/" + task.file();
        List<String> lines = read(home.resolve(file));
        int line = indexOf(lines, "new NotAttempted(\"" + task.id() + "\")");
        if (line < 0) {
            line = Math.max(indexOf(lines, "// TODO " + task.id() + ":"), indexOf(lines, "// SOLUTION " + task.id() + ":"));
        }
        return line < 0 ? file : file + ":" + (line + 1);
    }

    /** How many blanks of the task are still there. */
    public static long left(Path home, String folder, Task task) {
        return read(home.resolve(folder).resolve(task.file())).stream()
                .filter(line -> line.contains("new NotAttempted(\"" + task.id() + "\")")).count();
    }

    private static int indexOf(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": is it text in UTF-8?", e);
        }
    }
}
