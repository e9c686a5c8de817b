package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.data.Golden;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of an earlier run: which are kept, and which are made anew. */
class KeptResultsTest extends SmallCourse {
    @ParameterizedTest
    @ValueSource(strings = {"\"name\": \"ann\",", "\"state\": \"FAILED\",", "\"mistakes\": [],",
        "\"name\": \"ann\"->\"name\": \"bob\"", "\"task\": \"2d\"->\"task\": \"9z\"",
        "\"state\": \"FAILED\"->\"state\": \"WON\"", "\"score\": 0.0,", "\"points\": 1.5,",
        "\"score\": 0.0->\"score\": NaN", "\"score\": 0.0->\"score\": 1e999", "\"2d\"->\"2d\", \"2d\""})
    void aResultThatLacksAPartIsMadeAnew(String part) throws Exception {
        run(Task.ADAM);
        Path file = out.resolve("results/ann.json");
        String whole = Files.readString(file);
        assertThat(whole).contains(part.split("->")[0]);
        Files.writeString(file, whole.replace(part.split("->")[0], part.contains("->") ? part.split("->")[1] : ""));
        said.clear();
        assertThat(run(Task.ADAM).notGraded()).isEmpty();
        assertThat(said).anyMatch(line -> line.contains("] ann 0 of 1.5 in "));
        assertThat(Files.readString(file).replaceAll("\"seconds.*", ""))
                .isEqualTo(whole.replaceAll("\"seconds.*", ""));
    }

    @Test
    void whatIsDoneIsKeptAsLongAsTheSameIsGraded() throws Exception {
        run(Task.ADAM);
        mark("ann");
        mark("bob");
        assertThat(seconds()).as("nothing is new").containsExactly(99.0, 99.0);
        Files.writeString(submissions.resolve("bob.zip"), "still no zip file");
        Files.createDirectories(submissions.resolve("ann/inner"));
        assertThat(seconds()).as("nothing that is graded is new").containsExactly(99.0, 99.0);
        run(Task.ADAM, Task.RMSPROP);
        assertThat(seconds()).as("other tasks were graded").doesNotContain(99.0);
    }

    @Test
    void wordsAreNewInAResultThatIsKeptAndEarnNoPoints() throws Exception {
        Path answers = submissions.resolve("ann/answers.md");
        Path home = Golden.folder().toAbsolutePath().normalize().getParent();
        String question = new Exercises(home).answerSheets().get("problem1/answers.md").questions().get(0);
        Files.writeString(answers, "## " + question + "\n\nold words\n");
        run(Task.ADAM);
        mark("ann");
        Files.writeString(answers, "## " + question + "\n\nnew <words>\n");
        assertThat(seconds().get(0)).isEqualTo(99);
        assertThat(out.resolve("results/ann.json")).content().contains("new <words>").doesNotContain("old words");
        assertThat(out.resolve("summary.html")).content().contains("new &lt;words&gt;", "1 of 2 students answered.");
        assertThat(out.resolve("summary.csv")).content().contains("ann,,0,1.5,");
    }

    @Test
    void whatWasKeptSaysSoInPlaceOfItsTime() throws Exception {
        run(Task.ADAM);
        assertThat(said.subList(1, 3)).anyMatch(line -> line.matches("\\[\\d/2.*\\] ann 0 of 1.5 in \\d.*"))
                .noneMatch(line -> line.contains("kept"));
        said.clear();
        run(Task.ADAM);
        assertThat(said.subList(1, 3)).anyMatch(line -> line.matches("\\[\\d/2.*\\] ann 0 of 1.5, kept.*"))
                .noneMatch(line -> line.contains(" s "));
    }

    @Test
    void aResultThatIsDamagedIsMadeAnew() throws Exception {
        run(Task.ADAM);
        Files.writeString(out.resolve("results/ann.json"), "{\"name\": \"ann\"");
        Files.writeString(out.resolve("results/bob.json"), "{}");
        assertThat(run(Task.ADAM).results()).allSatisfy(result -> assertThat(result.points()).isEqualTo(1.5));
        assertThat(StudentResult.read(out.resolve("results/ann.json"))).isPresent();
    }

    @Test
    void everyStudentHasAPageToSendAlsoOfAResultThatIsKept() throws Exception {
        run(Task.ADAM);
        Path page = out.resolve("results/bob.md");
        assertThat(page).content().isEqualTo("""
                # Gradient Kata: bob

                **0 of 1.5 points**

                | task | state | points | checks that hold |
                |---|---|---:|---:|
                | 2d Adam | not handed in | 0 of 1.5 | 0 of 1 |

                ## The files

                No file was graded.

                Note: bob.zip: cannot be read: it is no zip, 7z or tar archive

                Note: there is no file of a task in it
                """);
        Files.delete(page);
        run(Task.ADAM);
        assertThat(page).content().startsWith("# Gradient Kata: bob\n");
    }

    @Test
    void aRunOfOtherTasksKeepsTheResultsOfTheRest() throws Exception {
        run(Task.ADAM, Task.RMSPROP);
        Path file = out.resolve("results/ann.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"passed\": 0", "\"passed\": 77"));    // 2c's
        assertThat(run(Task.ADAGRAD, Task.ADAM).results().get(0).tasks()).extracting(StudentResult.TaskResult::task)
                .containsExactly("2b", "2d");
        StudentResult all = StudentResult.read(file).orElseThrow();
        assertThat(all.tasks()).extracting(StudentResult.TaskResult::task).containsExactly("2b", "2c", "2d");
        assertThat(all.task(Task.RMSPROP).orElseThrow().passed()).isEqualTo(77);
        assertThat(out.resolve("results/ann.md")).content().contains("| 2b ", "| 2c ", "| 2d ", "of 3 points");
        assertThat(course(Task.ADAM, Task.RMSPROP).merge(submissions).results().get(0).points()).isEqualTo(2);
        assertThat(run(Task.RMSPROP).results().get(0).tasks().get(0).passed()).isEqualTo(77);
    }

    @Test
    void trustInCopiesChangesNothingInOtherTasks() throws Exception {
        Path home = Golden.folder().toAbsolutePath().normalize().getParent();
        Files.copy(home.resolve("solutions").resolve(Task.ADAM.file()), submissions.resolve("ann/Adam.java"));
        run(Task.RMSPROP);
        Path file = out.resolve("results/ann.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"passed\": 0", "\"passed\": 77"));
        options = new CourseRun.Options(2, Shard.WHOLE, true);
        assertThat(run(Task.RMSPROP, Task.ADAM).results().get(0).tasks()).extracting(StudentResult.TaskResult::passed)
                .containsExactly(77L, 0L);
        assertThat(out.resolve("results/ann.md")).content().contains("| 2d Adam | passed | 1.5 of 1.5 | all |");
    }

    @Test
    void theFilesOfAnEarlierHandInGoWithIt() throws Exception {
        Zips.write(out.resolve("files/ann/problem2/Adam.java"), Zips.bytes("of an earlier run"));
        Files.createDirectories(out.resolve("results"));
        run(Task.ADAM);
        assertThat(out.resolve("files/ann")).doesNotExist();
    }

    @Test
    void aCopyOfTheSolutionIsTrustedIfOneAsksForThat() throws Exception {
        Path home = Golden.folder().toAbsolutePath().normalize().getParent();
        Files.copy(home.resolve("solutions").resolve(Task.ADAM.file()), submissions.resolve("ann/Adam.java"));
        options = new CourseRun.Options(2, Shard.WHOLE, true);
        StudentResult ann = run(Task.ADAM).results().get(0);
        assertThat(ann.score()).isEqualTo(1.5);
        assertThat(ann.notes()).containsExactly("the solution, byte for byte: 2d");
        assertThat(run(Task.ADAM).notGraded()).as("kept").isEmpty();
        options = new CourseRun.Options(2, Shard.WHOLE, false);
        CourseSummary without = course(Task.ADAM).merge(submissions);
        assertThat(without.notGraded()).containsExactly("ann");
        assertThat(without.results().get(0).remarks().get(0)).contains("graded with --trust-copies");
    }

    @Test
    void resultsOfWhoHasHandedInNothingNowAreNamed() throws Exception {
        run(Task.ADAM);
        Files.move(submissions.resolve("ann"), submissions.resolve("zoe"));
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.aside()).containsExactly("ann.json, ann.md: results of an earlier run, but no hand-in of "
                + "that name now");
        assertThat(out.resolve("results/ann.md")).exists();
    }

    private void mark(String name) throws IOException {
        Path file = out.resolve("results").resolve(name + ".json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"seconds\": [0-9.]+", "\"seconds\": 99.0"));
    }

    private List<Double> seconds() throws InterruptedException {
        List<Task> tasks = StudentResult.read(out.resolve("results/ann.json")).orElseThrow().tasks().stream()
                .map(task -> Task.of(task.task())).toList();
        return run(tasks.toArray(new Task[0])).results().stream().map(StudentResult::seconds).toList();
    }
}
