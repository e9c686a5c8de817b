package kata.task;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The open questions of a problem: an introduction, and headings as in "## 3a2 Is it better than PCA?". A question
 * begins with the ids of the tasks that it belongs to.
 */
public record AnswerSheet(String introduction, List<String> questions) {
    /** The file's name beside the Java files of the problem. */
    public static final String FILE = "answers.md";
    private static final String HEADING = "## ";

    /** Reads the sheet from a text with or without answers, in which each second-level heading is a question. */
    public static AnswerSheet of(String text) {
        return new AnswerSheet(text.split("(?m)^" + HEADING, 2)[0].strip(), text.lines()
                .filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring(HEADING.length()).strip()).toList());
    }

    /** The text of the sheet with room for an answer below each question. */
    public String blank() {
        return introduction + "\n\n" + questions.stream().map(question -> HEADING + question + "\n")
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether a text has a line that the blank sheet lacks. */
    boolean holdsWork(String text) {
        List<String> given = blank().lines().map(String::strip).toList();
        return Arrays.stream(text.split("\\R")).map(String::strip).anyMatch(line -> !given.contains(line));
    }
}
