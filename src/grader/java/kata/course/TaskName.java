package kata.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.task.Task;
import org.apache.commons.lang3.StringUtils;

/**
 * The task that a file's name means, even if a browser, a platform or a person has changed the name:
 * "Adam-1.java", "Adam (1).java", "adam.java", "Adam.java.txt", "jane_123_Adam.java".
 *
 * @param exact  whether the file has the name that the homework asks for
 * @param before the words before the name of the class, as in "jane_123"; may be empty
 */
record TaskName(Task task, boolean exact, String before) {
    private static final Pattern SOURCE = Pattern.compile("(?i)(?<name>.*?\\S)\\s*(\\.(java|txt)\\s*)+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** The most letters that may be wrong, missing, added or exchanged in a name. */
    private static final int WRONG = 2;

    /** Reads the name of a source file; if several words name a task, the last one counts. */
    static Optional<TaskName> of(String file) {
        Matcher source = SOURCE.matcher(file);
        if (!source.matches()) {
            return Optional.empty();
        }
        String name = source.group("name");
        TaskName last = null;
        for (Matcher word = WORD.matcher(name); word.find();) {
            for (Task task : Task.all()) {
                if (task.className().equalsIgnoreCase(word.group())) {
                    last = new TaskName(task, file.equals(task.className() + ".java"),
                            name.substring(0, word.start()).replaceFirst("[\\s_.-]+$", ""));
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /** The tasks that a misspelt name may mean; such a file is reported, not graded. */
    static List<Task> resembling(String file) {
        String name = file.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT);
        return Task.all().stream().filter(task -> resembles(name, task.className().toLowerCase(Locale.ROOT))).toList();
    }

    private static boolean resembles(String name, String wanted) {
        int first = StringUtils.indexOfDifference(name, wanted);
        int same = first + StringUtils.indexOfDifference(StringUtils.reverse(name), StringUtils.reverse(wanted));
        return name.contains(wanted) || first > 0 && wanted.length() > 2 * WRONG - 1
                && same >= Math.max(name.length(), wanted.length()) - WRONG;
    }

    /** Whether the text declares the class that the task asks for. */
    boolean isDeclaredIn(String text) {
        return Pattern.compile("\\b(class|record|enum|interface)\\s+" + task.className() + "\\b").matcher(text).find();
    }
}
