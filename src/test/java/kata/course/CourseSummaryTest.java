package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kata.checks.Printable;
import kata.grade.GradeMarkdown;
import kata.grade.State;
import kata.report.Answers;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class CourseSummaryTest {
    private static final String SIGN = "the sign is wrong";
    private static final String DECAY = "a rule without forgetting";

    private final CourseSummary summary = new CourseSummary(List.of(Task.RMSPROP, Task.ADAM), List.of(
            student("ann", result(Task.RMSPROP, State.PASSED, 0.5), result(Task.ADAM, State.FAILED, 0.75, SIGN)),
            student("bob \"<b>\", esq.", result(Task.RMSPROP, State.FAILED, 0, DECAY, SIGN),
                    result(Task.ADAM, State.FAILED, 0.1, SIGN)),
            student("=cmd()", result(Task.RMSPROP, State.FAILED, 0.25, DECAY), result(Task.ADAM, State.TIMEOUT, 0)),
            StudentResult.failed("dan", new IllegalStateException("no space left"))),
            Map.of("ann", PlatformName.of("ann_7_assignsubmission_file_").orElseThrow()),
            List.of("notes.txt: no task's file"));

    @Test
    void theCommonestMistakesComeFirstAndEqualOnesInTheOrderOfTheTasks() {
        assertThat(summary.mistakes()).extracting(CourseSummary.Mistake::toString).containsExactly(
                "2c: " + DECAY + " (2)", "2d: " + SIGN + " (2)", "2c: " + SIGN + " (1)");
        assertThat(summary.commonest(1)).containsExactly("2c: " + DECAY + " (2)");
        assertThat(summary.mistakes().get(1).students()).containsExactly("ann", "bob \"<b>\", esq.");
    }

    @Test
    void namesThatTheSameStudentsHaveInATaskStandTogether() {
        CourseSummary same = new CourseSummary(List.of(Task.ADAM), List.of(
                student("ann", result(Task.ADAM, State.FAILED, 0, DECAY, SIGN)),
                student("bob", result(Task.ADAM, State.FAILED, 0, SIGN, DECAY))), Map.of(), List.of());
        assertThat(same.commonest(3)).containsExactly("2d: " + DECAY + "; " + SIGN + " (2)");
    }

    @Test
    void whatWasLeftAsideStandsOnThePage() {
        assertThat(SummaryPage.of(summary, true)).contains("Left aside: notes.txt: no task's file");
    }

    @Test
    void meansAreThoseOfWhoWasGraded() {
        assertThat(summary.meanScore()).isEqualTo((1.25 + 0.1 + 0.25) / 3);
        assertThat(summary.meanScore(Task.RMSPROP)).isEqualTo(0.25);
        assertThat(summary.count(Task.ADAM, State.FAILED)).isEqualTo(2);
        assertThat(summary.notGraded()).containsExactly("dan");
        assertThat(new CourseSummary(List.of(), List.of(), Map.of(), List.of()).meanScore()).isNaN();
    }

    @Test
    void theMedianIsTheMiddleOfWhoWasGraded() {
        assertThat(summary.medianScore()).isEqualTo(0.25);
        assertThat(summary.averages()).isEqualTo("mean 0.53, median 0.25");
        assertThat(course(2, 0.5).medianScore()).isEqualTo(1.25);
        assertThat(course(2, 1, 0.5, 0.25).medianScore()).isEqualTo(0.75);
        assertThat(course(1.5).medianScore()).isEqualTo(1.5);
        assertThat(course(1, 1, 1).averages()).isEqualTo("mean 1, median 1");
        assertThat(course().averages()).isEqualTo("mean -, median -");
        assertThat(new CourseSummary(List.of(), List.of(summary.results().get(3)), Map.of(), List.of()).medianScore())
                .isNaN();
    }

    @Test
    void thePageBeginsWithTheMistakesAndHasMedianAndHistogram() {
        String page = SummaryPage.of(summary, true);
        assertThat(page).contains("<strong>0.53</strong> of 2 points, the mean of 3 students; the median is 0.25</p>")
                .containsSubsequence("Common mistakes</h2>", "The scores</h2>", "Students by score", "The tasks</h2>",
                        "The students</h2>", "Why points are missing</h2>");
        assertThat(SummaryPage.of(course(1.5), true)).contains("the mean of 1 student; the median is 1.5</p>");
    }

    @Test
    void theAnonymousPageHasNumbersAndNothingThatAStudentHasWritten(@TempDir Path folder) throws Exception {
        CourseSummary course = new CourseSummary(summary.tasks(), List.of(
                new StudentResult("Jos\u00e9 \"<b>\", esq._7", new StudentResult.Graded("grader", List.of("2d"), Map.of(
                        "2d", new StudentResult.GradedFile("Jos\u00e9/Adam.java", "00", true))),
                        List.of("Jos\u00e9.rar: cannot be read"),
                        List.of(result(Task.ADAM, State.TIMEOUT, 0.4, SIGN)), 1),
                summary.results().get(0),
                StudentResult.failed("M\u00fcller", new IllegalStateException("M\u00fcller.zip: no such file"))),
                Map.of("ann", PlatformName.of("Jane Doe_7_assignsubmission_file_").orElseThrow()),
                List.of("Jane Doe.rar: cannot be read"));
        course.writeAnonymousPage(folder.resolve("page.html"), new Random(1));
        String page = Files.readString(folder.resolve("page.html"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page
                .replace("<!DOCTYPE html>\n", ""))));
        assertThat(page).contains("2d: " + SIGN, "the mean of 2 students; the median is ", "<th scope=\"row\">1",
                        "<th scope=\"row\">2", "<th scope=\"row\">3", "Students by score", "Not graded, try again: ",
                        ">TIMEOUT: 2d<")
                .doesNotContain("Jos", "M\u00fcller", "Jane", "esq", "ann", "because", "byte for byte", "#why",
                        "#reasons", "rar", "zip");
    }

    @Test
    void theAnswersStandQuestionByQuestionAndAreEscaped(@TempDir Path folder) throws Exception {
        Map<String, String> empty = new LinkedHashMap<>(Map.of(Answers.ABOVE, "lost <i>"));
        empty.put("1b <Why>?", "");
        empty.put("2e How?", "");
        CourseSummary course = new CourseSummary(summary.tasks(), List.of(
                summary.results().get(0).with(Map.of("1b <Why>?", "**So** <script>alert(1)</script>", "2e How?", "")),
                summary.results().get(1).with(empty),
                StudentResult.failed("dan", new IllegalStateException("no"))), Map.of(), List.of());
        String page = SummaryPage.of(course, true);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page
                .replace("<!DOCTYPE html>\n", ""))));
        assertThat(page).contains("<h3>1b &lt;Why&gt;?</h3>\n<p>1 of 2 students answered.</p>\n<details open=\"open\">"
                        + "<summary>ann</summary>\n<div class=\"answer\">\n<p><strong>So</strong> "
                        + "&lt;script&gt;alert(1)&lt;/script&gt;</p>\n</div>\n</details>",
                        "<h3>2e How?</h3>\n<p>0 of 2 students answered.</p>", "<p>lost &lt;i&gt;</p>")
                .containsSubsequence("2e How?", Answers.ABOVE).doesNotContain("<script", "dan answered");
        course.writeAnonymousPage(folder.resolve("page.html"), new Random(1));
        assertThat(folder.resolve("page.html")).content().doesNotContain("Why", "lost", "#answers", "The answers");
    }

    /** Neither the alphabet nor the score tells who is who. */
    @Test
    void theNumbersFollowTheOrderThatIsDrawn(@TempDir Path folder) throws Exception {
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            course(0.25, 0.5, 1).writeAnonymousPage(folder.resolve("page.html"), new Random(seed));
            orders.add(Pattern.compile("<th scope=\"row\">([123])</th><td>([0-9.]+)<").matcher(Files.readString(
                    folder.resolve("page.html"))).results().map(row -> row.group(1) + ": " + row.group(2)).toList());
        }
        assertThat(orders).hasSize(6)
                .contains(List.of("1: 0.25", "2: 0.5", "3: 1"), List.of("1: 1", "2: 0.25", "3: 0.5"));
    }

    @Test
    void onlyATaskThatWasGradedIsCalledTheSolution() {
        StudentResult one = new StudentResult("ann", new StudentResult.Graded("grader", List.of("2d"), Map.of(
                "2c", new StudentResult.GradedFile("RmsProp.java", "00", true),
                "2d", new StudentResult.GradedFile("Adam.java", "11", true))), List.of(), List.of(), 1);
        assertThat(one.notes()).containsExactly("the solution, byte for byte: 2d");
    }

    @Test
    void whoHandedInNoFileDidNotFail() {
        CourseSummary one = new CourseSummary(List.of(Task.ADAM), List.of(new StudentResult("eve",
                new StudentResult.Graded("grader", List.of("2d"), Map.of()), List.of(),
                List.of(result(Task.ADAM, State.FAILED, 0)), 1)), Map.of(), List.of());
        assertThat(one.count(Task.ADAM, State.FAILED)).isZero();
        assertThat(one.countWithoutFile(Task.ADAM)).isEqualTo(1);
        assertThat(summary.countWithoutFile(Task.ADAM)).isZero();
        assertThat(SummaryPage.of(one, true)).contains("not handed in").doesNotContain("because");
    }

    @Test
    void theCsvHasALineForEachStudent() {
        assertThat(SummaryCsv.of(summary)).isEqualTo("""
                \uFEFFstudent,id,score,points,2c,2d,notes
                ann,7,1.25,2,0.5,0.75,"the solution, byte for byte: 2c"
                "bob ""<b>"", esq.",,0.1,2,0,0.1,"the solution, byte for byte: 2c"
                '=cmd(),,0.25,2,0.25,0,"the solution, byte for byte: 2c; TIMEOUT: 2d"
                dan,,,,,,NOT GRADED: no space left
                """);
    }

    @Test
    void theCsvOfMistakesHasALineForEach() {
        assertThat(SummaryCsv.ofMistakes(summary)).isEqualTo("""
                \uFEFFtask,mistake,students,who
                2c,a rule without forgetting,2,"'=cmd(); bob ""<b>"", esq."
                2d,the sign is wrong,2,"ann; bob ""<b>"", esq."
                2c,the sign is wrong,1,"bob ""<b>"", esq."
                """);
    }

    @Test
    void thePageIsWellFormedAndNeedsNothingElse() throws Exception {
        String page = SummaryPage.of(summary, true);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page
                .replace("<!DOCTYPE html>\n", ""))));
        assertThat(page).contains("Gradient Kata: the course", "2c: " + DECAY, "bob &quot;&lt;b&gt;&quot;, esq.",
                "Not graded, try again: dan", "<span class=\"timeout\" title=\"TIMEOUT\">0</span>", "because")
                .doesNotContain("<b>", "http", "<script");
    }

    /** Whatever a student, a file or an exception is called, in each form of the summary. */
    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u009b31m", "\u202e", "\u2067", "\u0000", "\u200b", "\r\n", "\ud800",
        "\u0085"})
    void noNameAndNoRemarkColoursHidesOrReordersIt(String foreign) {
        String name = "eve" + foreign + "b";
        StudentResult.Graded graded = new StudentResult.Graded("grader", List.of("2d"), Map.of("2d",
                new StudentResult.GradedFile(name, "00", true)));
        List<String> remarks = new Handin(Map.of(), Map.of(), Map.of(),
                List.of(name + " was not opened", "x".repeat(1_400_000))).remarks();
        StudentResult.TaskResult failed = result(Task.ADAM, State.FAILED, 0, "m".repeat(175_000));
        CourseSummary one = new CourseSummary(List.of(Task.ADAM), List.of(
                new StudentResult(name, graded, remarks, List.of(failed), 1),
                StudentResult.failed(name + "2", new IllegalStateException(name))), Map.of(),
                List.of(name + " is aside"));
        String shown = Printable.line(name);
        assertThat(shown).isNotEqualTo(name).startsWith("eve?").endsWith("b");
        for (String form : List.of(unmarked(SummaryCsv.of(one)), unmarked(SummaryCsv.ofMistakes(one)),
                SummaryPage.of(one, true), SummaryPage.line(one.results().get(0), false),
                SummaryPage.line(one.results().get(1), false))) {
            assertThat(form).contains(shown).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\t\\n]]")
                    .hasSizeLessThan(20_000);
        }
        assertThat(new Feedback(one.results().get(0)).text()).contains(GradeMarkdown.escape(shown))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\t\\n]]").hasSizeLessThan(20_000);
        assertThat(one.commonest(1).get(0)).hasSizeLessThan(600);
    }

    @Test
    void aPageOfNobodyIsOne() {
        assertThat(SummaryPage.of(new CourseSummary(List.of(Task.ADAM), List.of(), Map.of(), List.of()), true))
                .contains("None was found.", "Nobody was graded.").doesNotContain("NaN");
    }

    private static StudentResult.TaskResult result(Task task, State state, double score, String... mistakes) {
        return new StudentResult.TaskResult(task.id(), state, score, task.points(), 1, 2, List.of(mistakes), "because");
    }

    /** Without the byte order mark, which is a format character, at the beginning alone. */
    private static String unmarked(String csv) {
        assertThat(csv).startsWith("\uFEFF");
        return csv.substring(1);
    }

    /** Students who are graded in one task of two points. */
    private static CourseSummary course(double... scores) {
        return new CourseSummary(List.of(Task.ADAM), IntStream.range(0, scores.length).mapToObj(i ->
                student("student " + i, new StudentResult.TaskResult("2d", State.FAILED, scores[i], 2.0, 1, 2,
                        List.of(), "because"))).toList(), Map.of(), List.of());
    }

    private static StudentResult student(String name, StudentResult.TaskResult... tasks) {
        return new StudentResult(name, new StudentResult.Graded("grader", List.of("2c", "2d"), Map.of(
                "2c", new StudentResult.GradedFile("a/RmsProp.java", "00", true),
                "2d", new StudentResult.GradedFile("a/Adam.java", "11", false))), List.of(), List.of(tasks), 1);
    }
}
