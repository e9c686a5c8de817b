package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeImportTest {
    private final Map<String, StudentResult> results = new LinkedHashMap<>();
    private final Map<String, PlatformName> names = new TreeMap<>();

    @Test
    void moodleGetsParticipantsAndAnEmptyDate() {
        add("J\u00f6rg \"Jo\" M\u00fcller, jun._123_assignsubmission_file_", 8.5);
        add("=1+1_7_assignsubmission_onlinetext_", 15);
        add("Jane_assignsubmission_file_", 1);
        add("doejane_12_456_Adam.java", 2);
        assertThat(GradeImport.MOODLE.of(summary())).isEqualTo("""
                Identifier,Full name,Grade,Last modified (grade)
                Participant 123,"J\u00f6rg ""Jo"" M\u00fcller, jun.",8.5,
                Participant 7,'=1+1,15,
                """);
    }

    @Test
    void canvasGoesByTheUsersId() {
        add("doejane_LATE_123_456_Adam.java", 8.5);
        add("=1+1_12_457_hw.zip", 0);
        add("Jane Doe_7_assignsubmission_file_", 1);
        assertThat(GradeImport.CANVAS.of(summary())).isEqualTo("""
                Student,ID,SIS User ID,SIS Login ID,Section,Gradient Kata
                doejane,123,,,,8.5
                '=1+1,12,,,,0
                """);
    }

    @Test
    void whoWasNotGradedKeepsTheGradeThatIsThere() {
        add("doejane_123_456_Adam.java", 8.5);
        results.replaceAll((name, result) -> StudentResult.failed(name, new IllegalStateException("no space left")));
        assertThat(GradeImport.CANVAS.of(summary())).isEmpty();
    }

    @Test
    void aFormIsThereIfThePlatformKnowsSomebody(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("moodle.csv"), "of an earlier run");
        add("doejane_123_456_Adam.java", 8.5);
        for (GradeImport form : GradeImport.values()) {
            form.write(folder, summary());
        }
        assertThat(folder.toFile().list()).containsExactly("canvas.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Jane Doe_123_assignsubmission_file_;         MOODLE;      Jane Doe_123;            123",
        "Jane Doe_assignsubmission_file_;             MOODLE;      Jane Doe;                ''",
        "Jane_1_2_assignfeedback_comments_x.txt;      MOODLE;      Jane_1_2;                2",
        "doejane_LATE_123_456_Adam.java;              CANVAS;      doejane_123;             123",
        "doejane_123_text.html;                       CANVAS;      doejane_123;             123",
        "HW 1_jdoe_attempt_2024-01-02-10-00-00_a.zip; BLACKBOARD;  jdoe;                    jdoe",
        "12-34 - Jane Doe - Jan 5, 2024 1234 PM;     BRIGHTSPACE; 12-34 - Jane Doe;        ''",
        "submission_99;                               GRADESCOPE;  submission_99;           99"})
    void aPlatformsNameHasItsId(String name, PlatformName.Platform platform, String student, String id) {
        PlatformName found = PlatformName.of(name).orElseThrow();
        assertThat(found.platform()).isEqualTo(platform);
        assertThat(found.student()).isEqualTo(student);
        assertThat(found.id()).isEqualTo(id);
    }

    private void add(String file, double score) {
        PlatformName name = PlatformName.of(file).orElseThrow();
        names.put(name.student(), name);
        results.put(name.student(), new StudentResult(name.student(), new StudentResult.Graded("grader", List.of("2d"),
                Map.of()), List.of(), List.of(new StudentResult.TaskResult("2d", State.FAILED, score, 15.0, 1, 2,
                        List.of(), "because")), 1));
    }

    @Test
    void whoIsNotInTheFileIsNamed() {
        add("Jane_1_assignsubmission_file_", 1);
        assertThat(GradeImport.MOODLE.lacks(summary())).isEmpty();
        add("Leo_assignsubmission_file_", 2);
        assertThat(GradeImport.MOODLE.lacks(summary())).hasValueSatisfying(line -> assertThat(line)
                .startsWith("Leo: not in moodle.csv, since "));
        assertThat(GradeImport.CANVAS.lacks(summary())).as("no file").isEmpty();
    }

    private CourseSummary summary() {
        return new CourseSummary(List.of(Task.ADAM), List.copyOf(results.values()), names, List.of());
    }
}
