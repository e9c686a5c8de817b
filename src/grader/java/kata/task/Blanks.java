package kata.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.OwnFile;

/** Finds the blanks of a task in its file. */
public final class Blanks {
    private static final int MOST_BYTES = 1 << 20;

    /** Text blocks and comments; group 1 matches strings and characters, in which no comment begins. */
    private static final Pattern NO_CODE = Pattern.compile(
            "\"{3}(?s:.*?)\"{3}|(\"(?:\\\\.|[^\"\\\\\r\n])*+\"|'(?:\\\\.|[^'\\\\\r\n])*+')"
            + "|/\\*(?s:.*?)(?:\\*/|\\z)|//[^\r\n]*");

    private Blanks() {
    }

    /**
     * The place to look at first, as in "exercises/problem1/ForwardPass.java:31": the task's first blank, otherwise
     * its first TODO or SOLUTION comment, otherwise the file alone.
     *
     * @param home   the project's folder
     * @param folder {@code exercises} or {@code solutions}
     */
    public static String first(Path home, String folder, Task task) {
        String file = file(home, folder, task);
        String text = textIfAny(home, folder, task);
        Pattern marker = Pattern.compile("// (?:TODO|SOLUTION) " + task.id() + ":");
        return Stream.concat(blanks(text, task), marker.matcher(text).results().map(MatchResult::start)).findFirst()
                .map(start -> file + ":" + text.substring(0, start).split("\\R", -1).length)
                .orElse(file);
    }

    /** The task's file, as in "exercises/problem1/ForwardPass.java". */
    public static String file(Path home, String folder, Task task) {
        Path all = home.resolve(folder);
        return folder + "/" + Folders.nameIn(all, task.fileIn(all));
    }

    /** Whether the task's file is missing from {@code exercises}. */
    public static boolean isMissing(Path home, Task task) {
        return !Files.exists(home.resolve(file(home, "exercises", task)));
    }

    /** The number of the task's blanks that are left in its file. */
    public static long left(Path home, String folder, Task task) {
        return left(read(home.resolve(folder), task), task);
    }

    /** The number of the task's blanks that are left in the text of its file. */
    public static long left(String text, Task task) {
        return blanks(text, task).count();
    }

    /** The number of blanks in the task's stub. */
    public static long all(Path home, Task task) {
        return left(new Exercises(home).stub(task), task);
    }

    /** The positions of the task's blanks: statements that throw NotAttempted, except in comments. */
    private static Stream<Integer> blanks(String text, Task task) {
        String code = NO_CODE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null ? found.group().replaceAll("[^\r\n]", " ") : found.group()));
        return Pattern.compile("\\bthrow\\s+new\\s+NotAttempted\\s*\\(\\s*\"" + task.id() + "\"\\s*\\)").matcher(code)
                .results().map(MatchResult::start);
    }

    /** The text of the task's file; empty if the file cannot be read, since a missing line number is no error. */
    private static String textIfAny(Path home, String folder, Task task) {
        try {
            return read(home.resolve(folder), task);
        } catch (DataException unreadable) {
            return "";
        }
    }

    /** The text of the task's file, a letter for each byte, since only ASCII matters; empty if the file is missing. */
    private static String read(Path folder, Task task) {
        Path file = task.fileIn(folder);
        try {
            return new String(OwnFile.read(folder, file, MOST_BYTES), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException missing) {
            return "";
        } catch (IOException e) {
            throw new DataException(file, e, "Java source", "Check that it is a file that you may read.");
        }
    }
}
