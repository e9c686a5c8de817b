package kata.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kata.task.Task;

/**
 * The Markdown files of a handout: without what is true of the whole project alone, and without the hidden tasks. Their
 * sections go, and sentences, rows and items that name them; in examples another task takes their place.
 */
record HandoutTexts(List<Task> shown, Collection<Task> hidden) {
    private static final Pattern WHOLE_PROJECT = Pattern.compile("(?s)<!-- whole project -->\\R?.*?<!-- end -->\\R?");
    private static final Pattern HANDOUT = Pattern.compile("(?s)<!-- handout\\R(.*?)-->\\R");
    /** Part that only a copy with these tasks has. */
    private static final Pattern WITH = Pattern.compile("(?s)<!-- with ([^>]*) -->\\R?(.*?)<!-- end -->\\R?");
    private static final Pattern HEADING = Pattern.compile("(#+) (\\d[a-z]\\d?(?:, \\d[a-z]\\d?)*)?.*");
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`]+`");
    private static final String FENCE = "```";

    String of(String text) {
        String whole = HANDOUT.matcher(WHOLE_PROJECT.matcher(text).replaceAll("")).replaceAll("$1");
        String own = WITH.matcher(whole).replaceAll(part -> shown.containsAll(Task.named(part.group(1)))
                ? Matcher.quoteReplacement(part.group(2)) : "");
        return hidden.isEmpty() ? own : withoutHidden(own);
    }

    private String withoutHidden(String text) {
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        int cut = 0;    // the level of the heading whose section is left out
        for (String line : text.split("\n", -1)) {
            fenced ^= line.startsWith(FENCE);
            Matcher heading = HEADING.matcher(line);
            if (!fenced && heading.matches() && (cut == 0 || heading.group(1).length() <= cut)) {
                cut = isOfHidden(heading.group(2)) ? heading.group(1).length() : 0;
            }
            String kept = cut > 0 ? "" : fenced || line.startsWith("    ") ? example(line) : prose(line);
            if (line.isEmpty() || !kept.isEmpty()) {
                lines.add(kept);
            }
        }
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    }

    /** Whether a heading's ids, such as "2b, 2c" or "3a", are of hidden tasks alone. @param ids null if it has none */
    private boolean isOfHidden(String ids) {
        return ids != null && Arrays.stream(ids.split(", ")).noneMatch(id ->
                shown.stream().anyMatch(task -> task.id().startsWith(id)));
    }

    /** The line without sentences that name a hidden task; empty where it is to go. */
    private String prose(String line) {
        String text = INLINE_CODE.matcher(line).replaceAll(code -> Matcher.quoteReplacement(example(code.group())));
        if (text.startsWith("#")) {
            return text.replaceAll(ids() + ", |, " + ids(), "");
        }
        return text.matches("(- |\\|).*") ? names(text) && !text.matches("\\| \\d[a-z].*") ? "" : text
                : Arrays.stream(text.split("(?<=[.?!]) ")).filter(each -> !names(each))
                        .collect(Collectors.joining(" "));
    }

    /** The example with the next task that is shown; empty where it is of a command that the copy lacks. */
    private String example(String code) {
        String text = code.startsWith("    ") && namesFigures(code) ? "" : code;
        for (Task task : hidden) {
            Task other = shown.stream().filter(each -> each.compareTo(task) > 0).findFirst().orElse(shown.get(0));
            text = text.replaceAll(id(task.id()), other.id());
        }
        return text;
    }

    private boolean names(String text) {
        return Pattern.compile(ids()).matcher(text).find() || namesFigures(text)
                || hidden.stream().anyMatch(task -> text.matches(".*\\b" + task.className() + "\\.java\\b.*"));
    }

    /** Whether it is about a command that a copy without all of problem 3 lacks. */
    private boolean namesFigures(String text) {
        return text.contains("kata figures") && hidden.stream().anyMatch(task -> task.problem() == 3);
    }

    private String ids() {
        return id("(?:" + hidden.stream().map(Task::id).collect(Collectors.joining("|")) + ")");
    }

    /** A number such as 2e-8 is no id. */
    private static String id(String id) {
        return "(?<![\\w.-])" + id + "(?![\\w-])";
    }
}
