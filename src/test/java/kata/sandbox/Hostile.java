package kata.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.data.Golden;
import kata.grade.State;
import kata.task.Task;

/**
 * A file of {@code src/test/hostile}: an attempt to get points, or to do harm, by other means than an answer. Its first
 * line says what comes of it, as in "// 1a TIMEOUT: stopped after". One that is PASSED is a right answer which harms
 * the worker.
 *
 * @param task    whose file it takes the place of
 * @param outcome a state, REFUSED where nothing of it may run, or ANY where the attempt can fail in several ways
 * @param message a part of what the student is told
 */
record Hostile(String name, Task task, String outcome, String message, String text) {
    private static final Pattern HEADER = Pattern.compile("// (\\S+) ([A-Z_]+): ?(.*)");

    static Path home() {
        return Golden.folder().toAbsolutePath().getParent();
    }

    static List<Hostile> all() {
        try (Stream<Path> files = Files.list(home().resolve("src/test/hostile"))) {
            return files.sorted().map(Hostile::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hostile of(Path file) {
        try {
            String text = Files.readString(file);
            Matcher header = HEADER.matcher(text.lines().findFirst().orElseThrow());
            if (!header.matches()) {
                throw new IllegalStateException(file + " does not begin with // TASK OUTCOME: message");
            }
            return new Hostile(file.getFileName().toString(), Task.of(header.group(1)), header.group(2),
                    header.group(3), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRefused() {
        return outcome.equals("REFUSED");
    }

    boolean isRight() {
        return outcome.equals("PASSED");
    }

    boolean mayEndAs(State state) {
        return switch (outcome) {
            case "REFUSED" -> state == State.FAILED;
            case "ANY" -> state.isFailure();
            default -> state.name().equals(outcome);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
