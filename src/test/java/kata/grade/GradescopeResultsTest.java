package kata.grade;

import static kata.grade.Checks.blocked;
import static kata.grade.Checks.failed;
import static kata.grade.Checks.notAttempted;
import static kata.grade.Checks.passed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import kata.data.Computer;
import kata.data.DataException;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradescopeResultsTest {
    private static final String MESSAGE = "θ[0][1] is \"1\" \\ ½‖D‖² <b>&amp;</b>\n\ttab, \u2028, 😀, it's = 'so'";

    private final Grade grade = Checks.grade(
            passed(Task.FORWARD, 1), passed(Task.FORWARD, 1),
            failed(Task.BACKWARD, 2, "the second gradient", MESSAGE), failed(Task.BACKWARD, 3, "the first", "no"),
            passed(Task.BACKWARD, 1),
            notAttempted(Task.AUTODIFF, 2), passed(Task.AUTODIFF, 1),
            blocked(Task.NETWORK, 1, "1c"), blocked(Task.NETWORK, 1, "1a"), blocked(Task.NETWORK, 1, "1c"),
            passed(Task.ADAM, 1));

    @TempDir
    Path folder;

    @Test
    void aTestForEachTaskInOrder() {
        JsonObject results = written(grade);
        assertThat(results.keySet()).containsExactly("score", "output", "tests", "extra_data");
        assertThat(tests(results)).extracting(test -> test.get("number").getAsString())
                .containsExactly(Arrays.stream(Task.values()).map(Task::id).toArray(String[]::new));
        assertThat(tests(results)).allSatisfy(test -> {
            Task task = Task.of(test.get("number").getAsString());
            assertThat(test.keySet()).containsExactly("number", "name", "score", "max_score", "status", "visibility",
                    "output", "tags", "extra_data");
            assertThat(test.get("name").getAsString()).isEqualTo(task.title());
            assertThat(test.get("max_score").getAsDouble()).isEqualTo(task.points());
            assertThat(test.get("score").getAsDouble()).isBetween(0.0, task.points());
            assertThat(test.get("status").getAsString()).isIn("passed", "failed");
        });
    }

    @Test
    void theScoresAddUpToTheTotal() {
        JsonObject results = written(grade);
        assertThat(tests(results).stream().mapToDouble(test -> test.get("score").getAsDouble()).sum())
                .isCloseTo(results.get("score").getAsDouble(), within(1e-9));
        assertThat(results.get("score").getAsDouble()).isEqualTo(3.06);
        assertThat(results.get("output").getAsString()).isEqualTo(
                "3.06 of " + GradeTable.number(Task.totalPoints()) + " points");
        assertThat(results.getAsJsonObject("extra_data").get("graded").getAsString()).isEqualTo("exercises");
    }

    @Test
    void theStateIsInTheTagsAndTheDetails() {
        assertState("1a", "passed", "PASSED", 2, 2);
        assertState("1b", "failed", "FAILED", 3, 1);
        assertState("1c", "failed", "NOT_ATTEMPTED", 2, 1);
        assertState("2a", "failed", "BLOCKED", 3, 0);
        assertState("2b", "failed", "NOT_ATTEMPTED", 0, 0);
    }

    @Test
    void theOutputIsTheReason() {
        assertThat(output("1a")).isEqualTo("all 2 checks hold");
        assertThat(output("2d")).isEqualTo("its check holds");
        assertThat(output("1c")).isEqualTo("1 of 2 checks hold; there are blanks left in problem1/Variable.java");
        assertThat(output("2b")).isEqualTo("not attempted: there are blanks left in problem2/Adagrad.java");
        assertThat(output("2a")).isEqualTo("blocked by 1a, 1c");
    }

    @Test
    void messagesComeBackWholeButForWhatReordersLinesAndForWhatIsTooLong() {
        assertThat(output("1b")).isEqualTo("1 of 3 checks hold\n\nthe first\nno\n\nthe second gradient\n"
                + MESSAGE.replace('\u2028', '?'));
        String longMessage = "x".repeat(100_000);
        assertThat(tests(written(Checks.grade(failed(Task.FORWARD, 1, "long", longMessage)))).get(0).get("output")
                .getAsString()).isEqualTo("0 of 1 checks hold\n\nlong\n" + longMessage.substring(0, 19_997) + "...");
    }

    @Test
    void aGradeOfOneTaskHasOneTest() {
        JsonObject results = written(Grade.of("solutions", EnumSet.of(Task.ADAM), List.of(passed(Task.ADAM, 1))));
        assertThat(tests(results)).hasSize(1);
        assertThat(results.get("score").getAsDouble()).isEqualTo(1.5);
    }

    @Test
    void beforeAllIsGradedTheRestSaysSoAndHasNoPoints() {
        Path file = folder.resolve("results.json");
        GradescopeResults.write(file, Grade.of("submission", EnumSet.of(Task.ADAM), List.of(passed(Task.ADAM, 1))),
                null, GradingScheme.HOMEWORK, List.of(Task.RMSPROP, Task.ADAM), List.of());
        JsonObject results = json(file);
        assertThat(results.get("score").getAsDouble()).isEqualTo(1.5);
        assertThat(results.get("output").getAsString()).isEqualTo("1.5 of 2 points");
        assertThat(tests(results)).extracting(test -> test.get("score").getAsDouble()).containsExactly(0.0, 1.5);
        assertThat(tests(results).get(0).get("output").getAsString()).startsWith("not graded yet");
    }

    @Test
    void aCoursesOwnTermsDecideOnPointsAndVisibility() {
        JsonObject adam = tests(withAdam("hidden", Task.RMSPROP, Task.ADAM)).get(1);
        assertThat(adam.get("score").getAsDouble()).isEqualTo(5);
        assertThat(adam.get("max_score").getAsDouble()).isEqualTo(10);
        assertThat(adam.get("visibility").getAsString()).isEqualTo("hidden");
    }

    @Test
    void whatIsHiddenDoesNotFollowFromWhatStudentsReadAboutAll() {
        for (String visibility : List.of("hidden", "after_due_date", "after_published")) {
            JsonObject results = withAdam(visibility, Task.RMSPROP, Task.ADAM);
            assertThat(results.keySet()).containsExactly("score", "tests", "extra_data");
            assertThat(results.get("score").getAsDouble()).isEqualTo(5);
        }
        assertThat(withAdam("visible", Task.RMSPROP, Task.ADAM).get("output").getAsString())
                .isEqualTo("5 of 20 points");
        assertThat(withAdam("hidden", Task.RMSPROP).get("output").getAsString()).as("what is hidden is not graded")
                .isEqualTo("0 of 10 points");
    }

    @Test
    void remarksAreForTheStudentWhateverIsHidden() {
        List<String> remarks = List.of("hw.rar: cannot be read", "notes.txt: no task's file");
        assertThat(withAdam("hidden", remarks, Task.RMSPROP, Task.ADAM).get("output").getAsString())
                .isEqualTo("hw.rar: cannot be read\nnotes.txt: no task's file");
        assertThat(withAdam("visible", remarks, Task.RMSPROP, Task.ADAM).get("output").getAsString())
                .isEqualTo("5 of 20 points\nhw.rar: cannot be read\nnotes.txt: no task's file");
    }

    /** In a course in which each task is worth 10 points, and only 2d need not be visible; two thirds of it hold. */
    private JsonObject withAdam(String visibility, Task... tasks) {
        return withAdam(visibility, List.of(), tasks);
    }

    private JsonObject withAdam(String visibility, List<String> remarks, Task... tasks) {
        Path file = folder.resolve("results.json");
        GradescopeResults.write(file, Checks.grade(passed(Task.ADAM, 1), passed(Task.ADAM, 1),
                failed(Task.ADAM, 1, "a", "b")), null, new GradingScheme() {
                    @Override
                    public double points(Task task) {
                        return 10;
                    }

                    @Override
                    public String visibility(Task task) {
                        return task == Task.ADAM ? visibility : "visible";
                    }
                }, List.of(tasks), remarks);
        return json(file);
    }

    @Test
    void equalGradesMakeEqualFilesAndNothingElseIsLeftInTheFolder() throws IOException {
        written(grade);
        String first = Files.readString(folder.resolve("grade/results.json"));
        written(Checks.grade());
        written(grade);
        assertThat(folder.resolve("grade/results.json")).hasContent(first);
        assertThat(first).endsWith("}\n")
                .containsSubsequence("\"state\": \"PASSED\"", "\"checks\": 2", "\"passed\": 2");
        assertThat(folder.resolve("grade").toFile().list()).containsExactly("results.json");
    }

    @Test
    void whereItCannotBeWrittenTheErrorNamesTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("grade"), "a file where the folder should be");
        assertThatThrownBy(() -> GradescopeResults.write(file.resolve("results.json"), grade, Computer.here()))
                .isInstanceOf(DataException.class).hasMessageContaining("results.json");
        assertThat(file).hasContent("a file where the folder should be");
    }

    @Test
    void whatIsWrongIsToldInFieldsForPrograms() throws IOException {
        Grade one = Grade.of("exercises", EnumSet.of(Task.ADAM),
                List.of(failed(Task.ADAM, "a check", "theta is 3", "no root", "int i;")));
        assertThat(written(one).getAsJsonArray("tests").get(0).getAsJsonObject().getAsJsonObject("extra_data")
                .getAsJsonArray("failures")).hasToString("""
                [{"check":"a check","failure":{"message":"theta is 3","mistake":"no root","cause":"CHECK","seed":"7",\
                "example":"int i;"}}]""");
    }

    private void assertState(String number, String status, String state, int checks, int passed) {
        JsonObject test = test(number);
        assertThat(test.get("status").getAsString()).isEqualTo(status);
        assertThat(test.getAsJsonArray("tags")).hasToString("[\"" + state + "\"]");
        assertThat(test.getAsJsonObject("extra_data").toString())
                .startsWith("{\"state\":\"" + state + "\",\"checks\":" + checks + ",\"passed\":" + passed + ",");
    }

    private String output(String number) {
        return test(number).get("output").getAsString();
    }

    private JsonObject test(String number) {
        return tests(written(grade)).stream().filter(test -> test.get("number").getAsString().equals(number))
                .findFirst().orElseThrow();
    }

    private JsonObject written(Grade written) {
        Path file = folder.resolve("grade/results.json");
        GradescopeResults.write(file, written, Computer.here());
        return json(file);
    }

    private static JsonObject json(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<JsonObject> tests(JsonObject results) {
        return results.getAsJsonArray("tests").asList().stream().map(JsonElement::getAsJsonObject).toList();
    }
}
