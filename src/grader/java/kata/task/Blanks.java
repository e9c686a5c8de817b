package kata.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.OwnFile;

/** Finds where a task is written. */
public final class Blanks {
    private static final int MOST_BYTES = 1 << 20;

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
        List<String> lines = lines(home, folder, task);
        Stream<Predicate<String>> wanted = Stream.of(line -> isBlank(line, task),
                line -> line.contains("// TODO " + task.id() + ":") || line.contains("// SOLUTION " + task.id() + ":"));
        return wanted.flatMap(each -> IntStream.range(0, lines.size()).filter(i -> each.test(lines.get(i))).boxed())
                .findFirst().map(i -> file + ":" + (i + 1)).orElse(file);
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
        return left(read(home.resolve(folder), task), task);
    }

    /** The same in the text of its file. */
    public static long left(String text, Task task) {
        return text.lines().filter(line -> isBlank(line, task)).count();
    }

    /** How many blanks the task has before anything is written. */
    public static long all(Path home, Task task) {
        return left(new Exercises(home).stub(task), task);
    }

    /** Whether the line throws; a student may have made a comment of it. */
    private static boolean isBlank(String line, Task task) {
        return line.strip().startsWith("throw new NotAttempted(\"" + task.id() + "\")");
    }

    /** Of what cannot be read there are none: a place in it is not worth an error. */
    private static List<String> lines(Path home, String folder, Task task) {
        try {
            return read(home.resolve(folder), task).lines().toList();
        } catch (DataException unreadable) {
            return List.of();
        }
    }

    /** In whatever encoding: what is looked for is ASCII. */
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
