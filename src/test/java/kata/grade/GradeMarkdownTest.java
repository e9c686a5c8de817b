package kata.grade;

import static kata.grade.Checks.failed;
import static kata.grade.Checks.passed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import kata.data.DataException;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeMarkdownTest {
    @TempDir
    Path folder;

    @Test
    void aTableAndWhatFailed() {
        assertThat(GradeMarkdown.of(grade("theta[0] is 1, expected 2"))).isEqualTo("""
                ### 1.06 of 2 points

                | task | state | points | checks that hold |
                |---|---|---:|---:|
                | 2c RMSprop | passed | 0.5 of 0.5 | 1 of 1 |
                | 2d Adam | FAILED | 0.56 of 1.5 | 1 of 2 |

                <details><summary>2d Adam: what failed</summary>

                ``` text
                1 of 2 checks hold

                steps
                theta[0] is 1, expected 2
                ```

                </details>
                """);
    }

    @Test
    void aMessageCannotLeaveItsFenceAndIsNotEndless() {
        assertThat(GradeMarkdown.of(grade("```\n# a heading"))).contains("\n```` text\n", "\n````\n");
        assertThat(GradeMarkdown.of(grade("x".repeat(1 << 20)))).hasSizeLessThan(30_000).contains("x\n...\n");
    }

    @Test
    void itIsAddedAtTheEndOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("summary.md"), "before\n");
        GradeMarkdown.append(file, grade("no"));
        assertThat(file).content().startsWith("before\n### 1.06 of 2 points\n");
        GradeMarkdown.append(file, grade("\ud83d\ude00".repeat(20_000)));
        GradeMarkdown.append(file, grade("a" + "\ud83d\ude00".repeat(20_000)));
        assertThat(Files.readString(file)).contains("\ud83d\ude00\n...", "?\n...");
        assertThatThrownBy(() -> GradeMarkdown.append(folder, grade("no"))).isInstanceOf(DataException.class);
    }

    private static Grade grade(String message) {
        return Grade.of("exercises", EnumSet.of(Task.RMSPROP, Task.ADAM), List.of(passed(Task.RMSPROP, 1),
                passed(Task.ADAM, 1), failed(Task.ADAM, 1, "steps", message)));
    }
}
