package kata.course;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import kata.task.Task;

/**
 * A file that may be the one that a task is written in, or has a further class.
 *
 * @param task    null for a further class
 * @param path    where it lay, as in "hw.zip/exercises/problem1/ForwardPass.java"
 * @param changed in milliseconds; 0 where that is not known
 * @param attempt which one it is by the platform's names; 0 where they do not say
 * @param exact   whether it has the name that the homework asks for
 */
record Candidate(Task task, String path, byte[] content, long changed, long attempt, boolean exact) {
    /** More than a file of a task may have, so that the grader sees that it is too long. */
    private static final int MOST_BYTES = (1 << 20) + 1;

    static Candidate read(Entry entry, Task task, boolean exact) throws IOException {
        long attempt = Stream.of(entry.path().split("/")).flatMap(part -> PlatformName.of(part).stream())
                .mapToLong(PlatformName::version).max().orElse(0);
        return new Candidate(task, entry.path(), entry.read(MOST_BYTES), entry.changed(), attempt, exact);
    }

    /** The text; what is looked for in it is ASCII. */
    String text() {
        boolean wide = content.length > 1 && (content[0] & content[1] & 0xFE) == 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        return new String(content, charset);
    }

    boolean hasContentOf(Candidate other) {
        return Arrays.equals(content, other.content);
    }

    /** When it was changed, in minutes: archives keep steps of two seconds, and copying takes a moment. */
    long minute() {
        return changed / 60_000;
    }

    /** 0 in the task's own place, the more the less it lies where it belongs. */
    int misplacement() {
        return path.endsWith("exercises/" + task.file()) ? 0 : path.endsWith(task.file()) ? 1 : 2;
    }

    /** The number of folders and archives above it. */
    long depth() {
        return path.chars().filter(c -> c == '/').count();
    }
}
