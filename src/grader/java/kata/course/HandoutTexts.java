package kata.course;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kata.task.Task;

/**
 * Adapts Markdown files to a handout. Leaves out parts for the whole project alone, sections of hidden tasks, and
 * marked parts that need hidden tasks. Lists of ids omit hidden tasks, and examples name another task instead.
 */
record HandoutTexts(List<Task> shown, Collection<Task> hidden) {
    /** A part for the whole project alone, or for copies that have the named tasks. */
    private static final Pattern PART = Pattern.compile("(?ms)(?:^ +)?<!-- (?:whole project|with ([^>]*)) -->\\R?(.*?)"
            + "(?:^ *<!-- end -->\\R|<!-- end -->)");
    private static final Pattern HANDOUT = Pattern.compile("(?s)<!-- handout\\R(.*?)-->\\R");
    private static final Pattern HEADING = Pattern.compile("#+ (\\d[a-z]\\d?(?:, \\d[a-z]\\d?)*) ");
    private static final Pattern CODE = Pattern.compile("(?m)`[^`\n]+`|^    .*");
    /** The line of a command that needs all tasks of problem 3. */
    private static final Pattern FIGURES = Pattern.compile("(?m)^    \\./kata figures .*\\R");

    String of(String text) {
        String marked = HANDOUT.matcher(text).replaceAll("$1");
        String parts = PART.matcher(marked).replaceAll(part -> part.group(1) != null && has(part.group(1))
                ? Matcher.quoteReplacement(part.group(2)) : "");
        String own = Arrays.stream(parts.split("(?m)^(?=#)")).filter(this::isShown).collect(Collectors.joining());
        for (Task task : hidden) {
            String id = "(?<![\\w.-])" + task.id() + "(?![\\w-])";    // a number such as 2e-8 is no id
            Task other = shown.stream().filter(each -> each.compareTo(task) > 0).findFirst().orElse(shown.get(0));
            own = CODE.matcher(own.replaceAll(id + ", |, " + id, "")).replaceAll(code ->
                    Matcher.quoteReplacement(code.group().replaceAll(id, other.id())));
        }
        String possible = has("3") ? own : FIGURES.matcher(own).replaceAll("");
        return possible.replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
    }

    private boolean has(String tasks) {
        return shown.containsAll(Task.named(tasks));
    }

    /** Whether the section's heading has no ids, such as "2b, 2c" or "3a", or has the id of a shown task. */
    private boolean isShown(String section) {
        Matcher heading = HEADING.matcher(section);
        return !heading.lookingAt() || shown.stream().anyMatch(task ->
                task.id().matches("(" + heading.group(1).replace(", ", "|") + ").*"));
    }
}
