package kata.course;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import kata.task.Task;

/**
 * A file that may be the one that a task is written in.
 *
 * @param path    where it lay, as in "hw.zip/exercises/problem1/ForwardPass.java"
 * @param changed in milliseconds; 0 where that is not known
 * @param exact   whether it has the name that the homework asks for
 */
record Candidate(Task task, String path, byte[] content, long changed, boolean exact) {
    /** Archives keep times in steps of two seconds, and copying takes a moment. */
    private static final int STEP_MILLIS = 60_000;

    /** The text; what is looked for in it is ASCII. */
    String text() {
        boolean wide = content.length > 1 && (content[0] & content[1] & 0xFE) == 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        return new String(content, charset);
    }

    /** Which one it is by the platform's names; 0 where they do not say. */
    long attempt() {
        return Stream.of(path.split("/")).flatMap(part -> PlatformName.of(part).stream())
                .mapToLong(PlatformName::version).max().orElse(0);
    }

    boolean hasContentOf(Candidate other) {
        return Arrays.equals(content, other.content);
    }

    /**
     * Reasons why it is a worse choice than another, the weightiest first: a greater number, for what the key
     * names.
     *
     * @param blank whether nothing of the task is written in it
     */
    Map<String, Long> drawbacks(boolean blank) {
        Map<String, Long> drawbacks = new LinkedHashMap<>();
        drawbacks.put("its blanks are untouched", blank ? 1L : 0);
        drawbacks.put("another name", exact ? 0L : 1);
        drawbacks.put("an earlier attempt", -attempt());
        drawbacks.put("older", -changed / STEP_MILLIS);
        drawbacks.put("not in exercises", path.endsWith("exercises/" + task.file()) ? 0
                : path.endsWith(task.file()) ? 1L : 2);
        drawbacks.put("further down", path.chars().filter(c -> c == '/').count());
        return drawbacks;
    }
}
