package kata.course;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kata.data.DataException;
import kata.grade.GradingScheme;
import kata.sandbox.Limits;
import kata.task.Task;

/** The settings of a course, from {@code grading.properties} in the project's folder, which explains each setting. */
public final class CourseSettings implements GradingScheme {
    public static final String FILE = "grading.properties";
    private static final String KEYS = "heap|seed|(seconds|visibility)(\\.TASK)?|points\\.TASK".replace("TASK",
            Task.all().stream().map(Task::id).collect(Collectors.joining("|", "(", ")")));
    private static final Map<String, Values> VALUES = Map.of(
            "points", new Values("\\d{1,4}(\\.\\d{1,2})?", "a number of points, as in 2.5"),
            "seconds", new Values("[1-9]\\d{0,5}", "a whole number of seconds"),
            "heap", new Values("[1-9]\\d{0,4}[mg]", "an amount of memory, as in 3g or 1500m"),
            "seed", new Values("-?\\d{1,18}", "a whole number"),
            "visibility", new Values("after_due_date|after_published|hidden|visible",
                    "after_due_date, after_published, hidden, visible"));

    /** The values that a setting may have. */
    private record Values(String pattern, String inWords) {
    }

    private final Path file;
    private final Properties lines;

    private CourseSettings(Path file, Properties lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads the settings in the project's folder; without the file, the homework's own settings hold.
     *
     * @throws DataException if a line is wrong; the message names the line
     */
    public static CourseSettings in(Path home) {
        Path file = home.resolve(FILE);
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try {
                lines.load(new StringReader(Files.readString(file).replaceFirst("^\uFEFF", "")));
            } catch (IOException | IllegalArgumentException e) {
                throw new DataException(file, e.toString(), "lines as in \"heap = 3g\", in UTF-8", "Correct the file.");
            }
        }
        CourseSettings settings = new CourseSettings(file, lines);
        lines.stringPropertyNames().forEach(settings::require);
        return settings;
    }

    @Override
    public double points(Task task) {
        return Double.parseDouble(line("points." + task.id(), String.valueOf(task.points())));
    }

    @Override
    public String visibility(Task task) {
        return line("visibility." + task.id(), line("visibility", "visible"));
    }

    /** The time and the memory that the tests of a task may use up. */
    public Limits limits() {
        Limits generous = Limits.generous();
        return new Limits(task -> {
            String seconds = line("seconds." + task.id(), "");
            return seconds.isEmpty() ? generous.time().apply(task) : Duration.ofSeconds(Long.parseLong(seconds));
        }, line("heap", generous.heap()));
    }

    /** The time that grading one submission may take on Gradescope. */
    public Duration wholeTime() {
        return Duration.ofSeconds(Long.parseLong(line("seconds", "570")));
    }

    /** The seed of the tests' random inputs. */
    public String seed() {
        return line("seed", GradingScheme.SEED);
    }

    /** A text that is equal for settings that lead to equal grades. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("heap " + limits().heap() + ", seed " + seed());
        for (Task task : Task.all()) {
            text.append("; ").append(task.id()).append(' ').append(points(task)).append(" points, ")
                    .append(limits().time().apply(task).toSeconds()).append(" s");
        }
        return text.toString();
    }

    private String line(String key, String otherwise) {
        return lines.getProperty(key, otherwise).strip();
    }

    private void require(String key) {
        if (!key.matches(KEYS)) {
            throw wrong(key, "the setting \"" + key + "\"",
                    "heap, seconds, seed, visibility, or points, seconds, visibility with a task, as in points.1a");
        }
        String value = line(key, "");
        Values values = VALUES.get(key.replaceFirst("\\..*", ""));
        if (!value.matches(values.pattern)) {
            throw wrong(key, "\"" + key + " = " + value + "\"", values.inWords);
        }
    }

    private DataException wrong(String key, String found, String expected) {
        return new DataException(file, found, expected, "Correct the line that begins with " + key + ".");
    }
}
