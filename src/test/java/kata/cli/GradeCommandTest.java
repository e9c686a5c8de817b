package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {
    @TempDir
    Path home;
    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(home);
    }

    @Test
    void filesThatAreMissingAreToldInTheTableAndInBothFiles() throws Exception {
        project.write("handed-in/exercises/readme.txt", "no Java").write("handed-in/exercises/Plane.java", "");
        Path json = home.resolve("any/where.json");
        Project.Run run = project.run("grade", "2b,1a", "1", "--from", home.resolve("handed-in").toString(), "--json",
                json.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("  1a  forward pass                   FAILED            0   1 of 1 check fails",
                "exercises/problem2/Adagrad.java is not there. Task 2b is written in problem2/Adagrad.java",
                "Total 0 of 5.5 ").doesNotContain("2c");
        assertThat(Files.readString(json))
                .isEqualTo(Files.readString(home.resolve("target/grade/handed-in-exercises/results.json")));
        assertThat(home.resolve("target/grade/exercises")).as("the grade of the project's own").doesNotExist();
        assertThat(JsonParser.parseString(Files.readString(json)).getAsJsonObject().getAsJsonArray("tests")).hasSize(4);
        assertThat(home.resolve("target/exercises/grade")).doesNotExist();
    }

    @Test
    void anIdMayHaveACapitalLetter() {
        project.write("handed-in/Plane.java", "");
        Project.Run run = project.run("grade", "2B", "3A1", "--from", home.resolve("handed-in").toString());
        assertThat(run.out()).contains("  2b  Adagrad ", "  3a1 PCA ", "Total 0 of 2 ");
        assertThat(project.run("hint", "3A1").out()).startsWith("Hint 1 of 3 for 3a1 ");
        assertThat(project.run("show", "1A").err()).startsWith("kata: 1a has no values yet.");
    }

    @Test
    void theGradeOfATaskIsThereStillWhenAnotherWasGraded() throws Exception {
        Files.delete(project.path("exercises/problem1/ForwardPass.java"));
        Files.delete(project.path("exercises/problem1/BackwardPass.java"));
        project.run("grade", "1a");
        project.run("grade", "1b");
        assertThat(project.run("list").out()).contains("last grade 0 of 3.5, for 1a, 1b alone");
    }

    @Test
    void theGradeOfAnotherFolderIsNotThatOfTheExercisesWhateverItsName() {
        project.write("handed-in/exercises/problem3/Plane.java", "");
        project.run("grade", "1a", "--from", home.resolve("handed-in").toString());
        assertThat(project.run("list").out()).contains("not graded yet");
    }

    @Test
    void aFileInAnotherEncodingCostsItsOwnTaskAndIsNamedInTheTable() throws Exception {
        project.write("handed-in/problem1/ForwardPass.java", "");
        Files.write(home.resolve("handed-in/problem1/ForwardPass.java"), new byte[] {'/', '/', (byte) 0xFC, '\n'});
        Project.Run run = project.run("grade", "1a", "1b", "--from", home.resolve("handed-in").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("problem1/ForwardPass.java is not in UTF-8: save it in this encoding",
                "problem1/BackwardPass.java is not there", "Total 0 of 3.5 ");
    }

    @Test
    void whereAFileCannotBeWrittenThatIsSaidBeforeTheGradingTakesItsTime() {
        project.write("handed-in/Plane.java", "").write("in-the-way/kept.txt", "kept").write("file", "no folder");
        for (String option : new String[] {"--json", "--markdown"}) {
            for (String target : new String[] {"in-the-way", "file/grade"}) {
                Project.Run run = project.run("grade", "3b2", "--from", home.resolve("handed-in").toString(), option,
                        home.resolve(target).toString());
                assertThat(run.code()).isEqualTo(3);
                assertThat(run.out()).as("%s %s", option, target).isEmpty();
                assertThat(run.err()).contains(home.resolve(target) + ": found ",
                        "expected a file that can be written");
            }
        }
        assertThat(home.resolve("in-the-way").toFile().list()).containsExactly("kept.txt");
    }

    @Test
    void theTableIsThereAlsoWhereTheGradeCannotBeKept() {
        project.write("handed-in/Plane.java", "");
        project.write("target/grade/handed-in/results.json/in the way", "");
        Project.Run run = project.run("grade", "1a", "--from", home.resolve("handed-in").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("  1a  forward pass ", "Total 0 of 1 ");
        assertThat(run.err()).contains("results.json: found ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereADeviceIsFullTheExitCodeSaysThatNothingWasKept() {
        project.write("handed-in/Plane.java", "");
        for (String option : new String[] {"--json", "--markdown"}) {
            Project.Run run = project.run("grade", "1a", "--from", home.resolve("handed-in").toString(), option,
                    "/dev/full");
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).contains("Total 0 of 1 ");
            assertThat(run.err()).contains("/dev/full: found ", "No space left").doesNotContain("\tat ");
        }
    }

    @Test
    void aPageWithoutNamesIsThereIfTheLastRunWasToldTo() throws Exception {
        project.write("handed-in/Jane Doe_7_assignsubmission_file_/readme.txt", "no Java")
                .write("handed-in/J\u00f6rg/readme.txt", "no Java");
        Path page = home.resolve("handed-in-grades/summary-anonymous.html");
        String submissions = home.resolve("handed-in").toString();
        Project.Run run = project.run("grade", "--from", submissions, "--all", "--anonymous", "2d");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\n2 students in ", " s, mean 0, median 0\n",
                "summary.html, -anonymous.html and .csv");
        assertThat(page).content().contains("The students").doesNotContain("Jane", "Doe", "J\u00f6rg", "readme");
        assertThat(project.run("grade", "--from", submissions, "--all", "2d").out()).doesNotContain("anonymous");
        assertThat(page).doesNotExist();
        assertThat(project.run("grade", "--anonymous").err()).contains("Missing required argument(s): --all");
    }

    @Test
    void aShardSaysWhatComesAfterTheLastOne() throws Exception {
        project.write("handed-in/jane/readme.txt", "no Java").write("handed-in/joe/readme.txt", "no Java");
        String submissions = home.resolve("handed-in").toString();
        Path results = home.resolve("handed-in-grades");
        for (String shard : List.of("1/2", "2/2")) {
            Project.Run run = project.run("grade", "--from", submissions, "--all", "--shard", shard, "2d");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("Shard " + shard + " is done.").doesNotContain("Summary");
        }
        assertThat(results.resolve("summary.csv")).doesNotExist();
        Project.Run merged = project.run("grade", "--from", submissions, "--all", "--merge", "2d");
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(merged.out()).contains("] jane 0 of 1.5, kept", "] joe 0 of 1.5, kept", "Summary: ");
        assertThat(results.resolve("summary.csv")).exists();
    }

    @Test
    void withoutContainersNothingIsGradedAndTheReasonIsTold() {
        Project.Run run = project.run("grade", "--container", "no-such-image", "--from", "solutions", "2b");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("no container of the image no-such-image runs here:\n",
                "podman build -t gradient-kata src/dist/container");
        assertThat(run.out()).isEmpty();
        Project.Run task = project.run("grade", "--container", "2b");
        assertThat(task.code()).isEqualTo(2);
        assertThat(task.err()).contains("takes the next word for an image, 2b: write it behind the tasks");
    }

    @Test
    void wrongUseSaysWhatIsRight() {
        for (String other : List.of("--merge", "--anonymous")) {
            Project.Run odd = project.run("grade", "--all", "--shard", "1/2", other);
            assertThat(odd.code()).isEqualTo(2);
            assertThat(odd.err()).contains("a shard has no summary: --merge and --anonymous are for all students");
        }
        Project.Run tooLarge = project.run("grade", "--all", "--shard", "17/16");
        assertThat(tooLarge.code()).isEqualTo(2);
        assertThat(tooLarge.err()).contains("'--shard'", "'17/16' is not a part such as 3/16");
        assertThat(project.run("grade", "9z").err()).contains("there is no task \"9z\"; the tasks are 1a, 1b, ",
                ", or 1, 2, 3 for a whole problem");
        assertThat(project.run("grade", "--time-limit", "0").err())
                .contains("--time-limit", "'0' is not a whole number of at least 1");
        assertThat(project.run("grade", "--workers", "2").err()).contains("Missing required argument(s): --all");
        assertThat(project.run("grade", "--all", "--workers", "0").err())
                .contains("--workers", "'0' is not a whole number of at least 1");
        Project.Run both = project.run("grade", "--all", "--json", "x.json");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("--json, --markdown, --time-limit and --profile are for one submission");
        Project.Run run = project.run("grade", "--from", home.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("nowhere: found no such folder", "--from FOLDER");
    }
}
