package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kata.data.DataException;
import kata.data.Golden;
import kata.sandbox.Limits;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseSettingsTest {
    @TempDir
    Path home;

    @Test
    void withoutAFileTheHomeworksOwnHold() {
        CourseSettings settings = CourseSettings.in(home);
        for (Task task : Task.values()) {
            assertThat(settings.points(task)).isEqualTo(task.points());
            assertThat(settings.visibility(task)).isEqualTo("visible");
            assertThat(settings.limits().time().apply(task)).isEqualTo(Limits.generous().time().apply(task));
        }
        assertThat(settings.limits().heap()).isEqualTo(Limits.generous().heap());
        assertThat(settings.seed()).as("the one that students see").isEqualTo("55272022");
    }

    @Test
    void theFileOfTheProjectSaysWhatHoldsWithoutIt() {
        CourseSettings shipped = CourseSettings.in(Golden.folder().resolveSibling("."));
        assertThat(Golden.folder().resolveSibling(CourseSettings.FILE)).exists();
        assertThat(shipped).hasToString(CourseSettings.in(home).toString());
        assertThat(shipped.wholeTime()).isEqualTo(CourseSettings.in(home).wholeTime());
    }

    @Test
    void aLineForOneTaskGoesBeforeTheLineForAll() throws IOException {
        write("# a comment\npoints.1b = 3.5\npoints.3b2=0\nvisibility = hidden\nvisibility.2e = after_due_date\n"
                + "seconds.2e = 77\nseconds = 300\nheap = 1500m\nseed = -7\n");
        CourseSettings settings = CourseSettings.in(home);
        assertThat(settings.points(Task.BACKWARD)).isEqualTo(3.5);
        assertThat(settings.points(Task.PLANE)).isZero();
        assertThat(settings.points(Task.FORWARD)).isEqualTo(1);
        assertThat(settings.visibility(Task.TRAINING)).isEqualTo("after_due_date");
        assertThat(settings.visibility(Task.FORWARD)).isEqualTo("hidden");
        assertThat(settings.limits().time().apply(Task.TRAINING)).isEqualTo(Duration.ofSeconds(77));
        assertThat(settings.wholeTime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.limits().heap()).isEqualTo("1500m");
        assertThat(settings.seed()).isEqualTo("-7");
    }

    @Test
    void aByteOrderMarkIsNoPartOfALine() throws IOException {
        write("\uFEFFpoints.1b = 3.5\n");
        assertThat(CourseSettings.in(home).points(Task.BACKWARD)).isEqualTo(3.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"point.1b = 3", "points = 3", "points.9z = 3", "points.1b = much", "points.1b = -1",
        "visibility = everyone", "seconds.1a = 0", "seconds = 1.5", "heap = 3", "heap = 3t", "seed = x",
        "heap.1a = 3g"})
    void aWrongLineIsNamed(String line) throws IOException {
        write("seed = 0\n" + line + "\n");
        assertThatThrownBy(() -> CourseSettings.in(home)).isInstanceOf(DataException.class)
                .hasMessageContaining(CourseSettings.FILE).hasMessageContaining("expected")
                .hasMessageContaining("begins with " + line.split(" ")[0]);
    }

    @Test
    void whatChangesGradesIsInTheWordsThatStandForIt() throws IOException {
        String before = CourseSettings.in(home).toString();
        write("visibility = hidden\n");
        assertThat(CourseSettings.in(home)).hasToString(before);
        for (String line : new String[] {"points.1b = 3", "seconds.1a = 9", "heap = 4g", "seed = 1"}) {
            write(line);
            assertThat(CourseSettings.in(home).toString()).isNotEqualTo(before);
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve(CourseSettings.FILE), text);
    }
}
