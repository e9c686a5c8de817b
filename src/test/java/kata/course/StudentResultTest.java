package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.course.StudentResult.Graded;
import kata.course.StudentResult.GradedFile;
import kata.course.StudentResult.TaskResult;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.Test;

/** The part of a result that still holds after another hand-in. */
class StudentResultTest {
    private static final Map<String, GradedFile> FILES = Map.of("2c", file("c"), "2d", file("d"), "problem2/Util.java",
            file("u"));

    private final StudentResult before = new StudentResult("ann", graded("v1", FILES), List.of(),
            List.of(result("2b", State.FAILED), result("2c", State.FAILED), result("2d", State.TIMEOUT)), 1);

    private static GradedFile file(String sha256) {
        return new GradedFile("hw/" + sha256, sha256, false);
    }

    private static Graded graded(String version, Map<String, GradedFile> files) {
        return new Graded(version, List.of("2b", "2c", "2d"), files);
    }

    private static TaskResult result(String task, State state) {
        return new TaskResult(task, state, 0.25, 1.0, 2, 3, List.of(), "");
    }

    private boolean holds(Task task, String version, Map<String, GradedFile> changes) {
        Map<String, GradedFile> files = new TreeMap<>(FILES);
        files.putAll(changes);
        return before.unchanged(task, graded(version, files)).isPresent();
    }

    @Test
    void theResultOfATaskHoldsWhileItsFileAndTheFurtherClassesAreTheSame() {
        assertThat(holds(Task.RMSPROP, "v1", Map.of())).isTrue();
        assertThat(holds(Task.RMSPROP, "v1", Map.of("2d", file("new")))).isTrue();
        assertThat(holds(Task.RMSPROP, "v1", Map.of("2c", file("new")))).isFalse();
        assertThat(holds(Task.RMSPROP, "v1", Map.of("2c", new GradedFile("elsewhere/c", "c", false)))).isFalse();
        assertThat(holds(Task.RMSPROP, "v1", Map.of("problem2/Util.java", file("new")))).isFalse();
        assertThat(holds(Task.RMSPROP, "v1", Map.of("problem2/More.java", file("m")))).isFalse();
        assertThat(holds(Task.RMSPROP, "v2", Map.of())).isFalse();
    }

    @Test
    void aFileThatIsMissingAsBeforeIsTheSame() {
        assertThat(holds(Task.ADAGRAD, "v1", Map.of())).isTrue();
        assertThat(holds(Task.ADAGRAD, "v1", Map.of("2b", file("b")))).isFalse();
    }

    /** It may have been the machine's fault. */
    @Test
    void aTaskThatRanOutOfTimeIsGradedAnew() {
        assertThat(holds(Task.ADAM, "v1", Map.of())).isFalse();
    }
}
