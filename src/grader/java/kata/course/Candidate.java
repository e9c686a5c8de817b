package kata.course;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import kata.task.Task;

/**
 * A file in a hand-in that may be a task's, or may have a further class.
 *
 * @param task    the task; null for a further class
 * @param path    the path in the hand-in, as in "hw.zip/exercises/problem1/ForwardPass.java"
 * @param changed the time of the last change in milliseconds since 1970; 0 if it is unknown
 * @param attempt the number of the attempt in the platform's names, which grows; 0 if the names have no number
 * @param exact   whether the file has the name that the homework asks for
 */
record Candidate(Task task, String path, byte[] content, long changed, long attempt, boolean exact) {
    /** One byte more than a task's file may have, so that the grader sees a file that is too long. */
    private static final int MOST_BYTES = (1 << 20) + 1;

    static Candidate read(Entry entry, Task task, boolean exact) throws IOException {
        long attempt = Stream.of(entry.path().split("/")).flatMap(part -> PlatformName.of(part).stream())
                .mapToLong(PlatformName::version).max().orElse(0);
        return new Candidate(task, entry.path(), entry.read(MOST_BYTES), entry.changed(), attempt, exact);
    }

    /** The content as text in which ASCII can be searched. */
    String text() {
        boolean wide = content.length > 1 && (content[0] & content[1] & 0xFE) == 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        return new String(content, charset);
    }

    boolean hasContentOf(Candidate other) {
        return Arrays.equals(content, other.content);
    }

    /** The time of the last change in minutes: archives keep steps of two seconds, and copying takes a moment. */
    long minute() {
        return changed / 60_000;
    }

    /** A rank for the place of the file: 0 in exercises/problemN, 1 in another problemN, 2 anywhere else. */
    int misplacement() {
        return path.endsWith("exercises/" + task.file()) ? 0 : path.endsWith(task.file()) ? 1 : 2;
    }

    /** The number of folders and archives above the file. */
    long depth() {
        return path.chars().filter(c -> c == '/').count();
    }
}
