package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.grade.GradeMarkdown;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final String WHY = """
            1 of 2 checks hold

            the first step
            theta[0][0] is 3, expected 4
            for example, at seed 7:
              Matrix.of(1, 1, 0)""";

    @Test
    void aStudentReadsPointsMistakesTheExampleAndTheFiles() {
        assertThat(feedback("J\u00f6rg \"Jo\" M\u00fcller, jun._7", task(Task.RMSPROP, State.PASSED, 0.5, "all hold"),
                task(Task.ADAM, State.FAILED, 0.75, WHY, "the sign is wrong"),
                task(Task.NETWORK, State.FAILED, 0, "nothing"))).isEqualTo("""
                # Gradient Kata: J\u00f6rg "Jo" M\u00fcller, jun.\\_7

                **1.25 of 2.5 points**

                | task | state | points | checks that hold |
                |---|---|---:|---:|
                | 2c RMSprop | passed | 0.5 of 0.5 | 1 of 2 |
                | 2d Adam | FAILED | 0.75 of 1.5 | 1 of 2 |
                | 2a network and loss | not handed in | 0 of 0.5 | 1 of 2 |

                ## 2d Adam: 0.75 of 1.5 points

                Mistake: the sign is wrong

                ``` text
                1 of 2 checks hold

                the first step
                theta[0][0] is 3, expected 4
                for example, at seed 7:
                  Matrix.of(1, 1, 0)
                ```

                ## The files

                - 2c: hw/RmsProp.java
                - 2d: hw/Adam.java
                - problem2/Util.java: hw/Util.java

                Note: Adam.java: graded hw, ignored old (older)
                """);
    }

    /** The name is a heading, the explanation a block; a formula is one for a spreadsheet alone. */
    @Test
    void nothingThatAStudentHasWrittenIsMarkup() {
        String text = feedback("=1+1 <b>*x*</b> [a](b) `c` | d ~e~ # ! \\", task(Task.ADAM, State.CRASHED, 0,
                "CRASHED\n\n```\n# not a heading\n````\n<script>", "<i>_m_"));
        assertThat(text).startsWith("# Gradient Kata: =1+1 \\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\`c\\` \\| d \\~e\\~ "
                + "\\# \\! \\\\\n\n").contains("Mistake: \\<i\\>\\_m\\_\n\n",
                "\n````` text\nCRASHED\n\n```\n# not a heading\n````\n<script>\n`````\n");
        assertThat(GradeMarkdown.escape("a/b-c (1).java: 2.5")).isEqualTo("a/b-c (1).java: 2.5");
    }

    @Test
    void aLongExplanationEndsWithTheCommandThatShowsAllOfIt() {
        String lines = String.join("\n", Collections.nCopies(61, "a line"));
        assertThat(feedback("ann", task(Task.ADAM, State.FAILED, 0, lines)))
                .contains("a line\n```\n\n1 more line: `./kata grade 2d` shows them.\n");
        assertThat(feedback("ann", task(Task.ADAM, State.FAILED, 0, lines.substring(7)))).doesNotContain("shows");
    }

    /** That a file is the solution, byte for byte, is for the lecturer. */
    @Test
    void whatIsForTheLecturerAloneIsNotInIt() {
        assertThat(feedback("ann", task(Task.RMSPROP, State.PASSED, 0.5, "all hold")))
                .doesNotContain("byte for byte", "sha", "00", "1a");
    }

    private static String feedback(String name, StudentResult.TaskResult... tasks) {
        Map<String, StudentResult.GradedFile> files = new TreeMap<>(Map.of(
                "1a", new StudentResult.GradedFile("hw/ForwardPass.java", "00", false),
                "2c", new StudentResult.GradedFile("hw/RmsProp.java", "00", true),
                "2d", new StudentResult.GradedFile("hw/Adam.java", "00", false),
                "problem2/Util.java", new StudentResult.GradedFile("hw/Util.java", "00", false)));
        StudentResult.Graded graded = new StudentResult.Graded("grader", List.of("2a", "2c", "2d"), files);
        return new Feedback(new StudentResult(name, graded,
                List.of("Adam.java: graded hw, ignored old (older)"), List.of(tasks), 1)).text();
    }

    private static StudentResult.TaskResult task(Task task, State state, double score, String why, String... mistakes) {
        return new StudentResult.TaskResult(task.id(), state, score, task.points(), 1, 2, List.of(mistakes), why);
    }
}
