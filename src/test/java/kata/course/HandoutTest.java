package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import kata.consistency.Links;
import kata.consistency.TaskTables;
import kata.data.DataException;
import kata.data.Golden;
import kata.data.WholeFile;
import kata.grade.GradeTable;
import kata.task.AnswerSheet;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutTest {
    private static final String STUDENT = "src/site/markdown/student.md";
    private static final String HINTS = "src/grader/resources/kata/task/hints/";
    private static final Path PROJECT = Golden.folder().toAbsolutePath().normalize().getParent();

    @TempDir
    Path temporary;

    private Path folder;
    private Handout handout;

    @BeforeEach
    void name() {
        folder = temporary.resolve("handout");
        handout = new Handout(PROJECT, folder, List.of(), false);
    }

    /** The search for lines goes by Java: a program in Python that computes the same must not be there. */
    @Test
    void itHasAllThatAStudentUsesAndNothingThatTellsTheSolutions() throws IOException {
        assertThat(handout.write()).isEqualTo(files().size());
        assertThat(files()).contains("pom.xml", "kata", "kata.cmd", "README.md",
                "src/main/java/kata/matrix/Matrix.java",
                        "src/given/java/problem2/Momentum.java", "src/test/java/problem1/ForwardPassTest.java",
                        "src/test/java/problem2/UpdateRuleContract.java", "golden/SHA256SUMS", "LICENSE", "NOTICE",
                        "licenses/CC-BY-SA-3.0.txt", ".devcontainer/devcontainer.json", ".github/workflows/grade.yml")
                .noneMatch(file -> file.matches("solutions/.*|src/test/(zoo|hostile|mutation|java/kata)/.*|\\.git/.*|"
                        + "target/.*|\\.github/(?!workflows/grade\\.yml).*|grading\\.properties|.*OverSeeds.*|"
                        + ".*instructors.*|golden/generators/.*|.*\\.py"));
        assertThat(folder.resolve("kata")).isExecutable();
        assertThat(handout.linesOfSolutions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"src/test/java/problem2/HiddenAdamTest.java, true", "src/test/java/problem2/HiddenFunction.java, false",
        "src/main/java/kata/matrix/Matrix.java.orig, true", "src/given/java/problem2/Momentum.java~, true",
        "src/test/java/problem2/.#AdamTest.java, true", "src/test/java/problem2/AdamTest.java, false",
        "src/given/java/problem2/Momentum.java, false", ".gitignore, false"})
    void whatIsNotForStudentsIsLeftOut(String file, boolean leftOut) {
        assertThat(Handout.NOT_GIVEN.matcher(file).matches()).isEqualTo(leftOut);
    }

    @Test
    void itsGoldenFilesAreThoseOfItsChecksums() throws IOException {
        handout.write();
        assertThat(files()).filteredOn(file -> file.startsWith("golden/") && !file.endsWith("/SHA256SUMS"))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("golden/SHA256SUMS")).stream()
                        .map(line -> line.replaceFirst("^[0-9a-f]{64}  \\./", "golden/")).toList());
    }

    @Test
    void itsExercisesAreUntouchedAndKeptOnceMore() throws IOException {
        handout.write();
        for (Task task : Task.values()) {
            String stub = new Exercises(PROJECT).stub(task);
            assertThat(folder.resolve("exercises").resolve(task.file())).hasContent(stub);
            assertThat(new Exercises(folder).stub(task)).isEqualTo(stub);
        }
        assertThat(files()).filteredOn(file -> file.startsWith("exercises/") && !file.endsWith(".md"))
                .hasSize(Task.values().length);
    }

    @Test
    void itsAnswerSheetsAskWhatItsTasksAskAndAnswerNothing() throws IOException {
        handout = new Handout(PROJECT, folder, hidden("2, 3b1, 3b2, 1b"), false);
        handout.write();
        assertThat(files()).contains("exercises/problem1/answers.md", "src/stubs/problem3/answers.md")
                .doesNotContain("exercises/problem2/answers.md", "src/stubs/problem2/answers.md");
        Map<String, AnswerSheet> all = new Exercises(PROJECT).answerSheets();
        new Exercises(folder).answerSheets().forEach((file, sheet) -> {
            assertThat(sheet.questions()).isNotEmpty().isSubsetOf(all.get(file).questions())
                    .noneMatch(question -> question.matches("(1b|3b\\d) .*"));
            assertThat(folder.resolve("exercises").resolve(file)).hasContent(sheet.blank());
        });
    }

    @Test
    void itsTextsPromiseNothingThatIsNotThere() throws IOException {
        handout.write();
        assertThat(Links.findings(folder)).isEmpty();
        assertThat(Files.readString(folder.resolve("README.md")))
                .doesNotContain("solutions/", "instructor", "Instructors", "kata bench", "gradescope", "<!--")
                .contains("./kata watch", "mvn test -Pexercises");
    }

    @Test
    void aLineOfASolutionIsFoundWhereverItStands() throws IOException {
        handout.write();
        String solution = Files.readString(PROJECT.resolve("solutions").resolve(Task.ADAM.file()));
        WholeFile.write(folder.resolve("src/test/java/problem2/Copy.java"), solution);
        assertThat(handout.linesOfSolutions()).isNotEmpty()
                .allMatch(line -> line.matches("src/test/java/problem2/Copy\\.java:\\d+: .*"));
    }

    @Test
    void withAReferenceItHasTheSolutionsClassesAndNoSource() throws IOException {
        handout = new Handout(PROJECT, folder, List.of(), true);
        handout.write();
        assertThat(files()).contains(Handout.REFERENCE).noneMatch(file -> file.startsWith("solutions/"));
        try (JarFile reference = new JarFile(folder.resolve(Handout.REFERENCE).toFile())) {
            for (Task task : Task.values()) {
                assertThat(reference.getEntry(task.file().replace(".java", ".class"))).as(task.id()).isNotNull();
            }
            assertThat(reference.stream()).noneMatch(entry -> entry.getName().endsWith(".java"));
        }
        assertThat(handout.linesOfSolutions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2e", "2, 3", "1a, 3a2, 3b2"})
    void ofAHiddenTaskNothingIsLeft(String names) throws IOException {
        List<Task> hidden = hidden(names);
        handout = new Handout(PROJECT, folder, hidden, false);
        handout.write();
        for (Task task : hidden) {
            assertThat(files()).doesNotContain("exercises/" + task.file(), Exercises.STUBS + "/" + task.file(),
                    HINTS + task.id() + ".txt").contains("src/given/java/" + task.file());
        }
        for (Task task : handout.shown()) {
            assertThat(files()).contains("exercises/" + task.file(), HINTS + task.id() + ".txt");
        }
        assertThat(Task.class.getResource(Task.LEFT_OUT)).isNull();
        assertThat(folder.resolve("src/grader/resources/kata/task").resolve(Task.LEFT_OUT))
                .hasContent(String.join("\n", hidden.stream().map(Task::id).toList()));
        assertThat(files()).filteredOn(file -> file.matches("src/test/java/problem\\d/\\w+Test\\.java"))
                .isNotEmpty().allSatisfy(file -> assertThat(Files.readString(folder.resolve(file)))
                        .containsPattern("@Grades\\((value = )?\"(" + ids(handout.shown()) + ")\""));
        assertNoTextNames(hidden);
        assertThat(Links.findings(folder)).isEmpty();
        assertThat(TaskTables.write(folder, handout.shown())).isEmpty();
        assertThat(Files.readString(folder.resolve("README.md"))).contains("\nTotal 0 of " + GradeTable.number(
                handout.shown().stream().mapToDouble(Task::points).sum()) + " ").doesNotContain("<!--");
        assertThat(handout.linesOfSolutions()).isEmpty();
    }

    /** Beside the tables of the tasks, which are made anew. */
    @ParameterizedTest
    @EnumSource
    void whateverTaskIsHiddenTheTextsHaveTheSectionsOfAllOthers(Task hidden) throws IOException {
        List<Task> shown = Task.all().stream().filter(task -> task != hidden).toList();
        for (String file : List.of("README.md", STUDENT, "src/site/markdown/experiments.md",
                "exercises/problem1/README.md", "exercises/problem2/README.md", "exercises/problem3/README.md")) {
            String text = new HandoutTexts(shown, List.of(hidden)).of(Files.readString(PROJECT.resolve(file)));
            assertThat(text.replaceAll("(?s)```\nProblem 1 .*?```|(?m)^\\| \\d[a-z].*", "")).as(file)
                    .doesNotContainPattern(named(List.of(hidden)))
                    .doesNotContainPattern("\\b" + hidden.className() + "\\.java").doesNotContain("<!--");
            shown.stream().filter(task -> file.contains("problem" + task.problem())).forEach(task ->
                    assertThat(text).containsPattern("(?m)^#+ (\\d[a-z], )*" + task.id() + "\\b"));
        }
    }

    @Test
    void overTheCompiledSolutionsATaskIsGradedThatBuildsOnAHiddenOne() throws IOException {
        new Handout(PROJECT, folder, List.of(Task.NETWORK), true).write();
        assertThat(files()).contains("src/main/resources/problem2/Classifier.class", Handout.REFERENCE)
                .doesNotContain("src/given/java/problem2/Classifier.java");
        assertThat(Files.readString(folder.resolve(".gitignore"))).endsWith("\n!/src/main/resources/**/*.class\n");
        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("`problem2/Training.java` | 1c, 2b, 2c, 2d |");
    }

    @Test
    void ofASectionThatIsOfSeveralTasksTheRestStays() throws IOException {
        Handout handout = new Handout(PROJECT, folder, hidden("2c,2e"), false);
        handout.write();
        double points = handout.shown().stream().filter(task -> task.problem() == 2).mapToDouble(Task::points).sum();
        assertThat(Files.readString(folder.resolve("exercises/problem2/README.md"))).contains(
                "(" + GradeTable.number(points) + " points)",
                "\n## 2b, 2d Update rules\n").doesNotContain("## 2e", "98 %");
        assertThat(Files.readString(folder.resolve("README.md"))).contains("3a2 needs 3a1", "./kata figures",
                "## What comes out").doesNotContain("needs any two");
    }

    @Test
    void aTaskThatBuildsOnAHiddenOneIsRefusedAndSoIsACopyWithoutTasks() {
        assertThatThrownBy(() -> new Handout(PROJECT, folder, hidden("1c,2a,2e,3a2,3b1"), false).write())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3b2 builds on 1c and 3b1, which would be left out: "
                        + "leave out 3b2, too, or add --with-reference, which brings the compiled solutions");
        assertThatThrownBy(() -> new Handout(PROJECT, folder, Task.all(), true).write())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no task would be left");
        assertThat(folder).doesNotExist();
    }

    @Test
    void markedPartsAreForOneOfTheTwoCopiesAlone() {
        assertThat(new HandoutTexts(Task.all(), List.of())
                .of("a\n<!-- whole project -->\nb\nc\n<!-- end -->\nd\n<!-- handout\ne\n-->\nf\n"))
                .isEqualTo("a\nd\ne\nf\n");
    }

    @Test
    void nothingIsOverwrittenAndTheProjectIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(folder).resolve("mine.txt");
        Files.writeString(mine, "mine");
        assertThatThrownBy(handout::write).isInstanceOf(DataException.class).hasMessageContaining("empty");
        assertThat(files()).containsExactly("mine.txt");
        for (String wrong : List.of("", "src/main/handout", "exercises", "solutions/x", "src/test/x", ".git/x", "x")) {
            assertThatThrownBy(() -> new Handout(PROJECT, PROJECT.resolve(wrong), List.of(), false).write())
                    .isInstanceOf(DataException.class).hasMessageContaining("or in target/").hasMessageStartingWith(
                            (wrong.isEmpty() ? PROJECT : wrong) + ": found a folder of the project");
        }
        assertThatThrownBy(() -> new Handout(PROJECT, mine, List.of(), false).write()).isInstanceOf(DataException.class)
                .hasMessageContaining("mine.txt");
    }

    private static List<Task> hidden(String names) {
        return Task.all().stream().filter(task -> Stream.of(names.split("[ ,]+"))
                .anyMatch(task.id()::startsWith)).toList();
    }

    private static String ids(List<Task> tasks) {
        return String.join("|", tasks.stream().map(Task::id).toList());
    }

    /** The id of one of them, and neither a number such as 2e-8 nor the name of a picture. */
    private static String named(List<Task> tasks) {
        return "(?<![\\w-])(" + ids(tasks) + ")(?![\\w-])";
    }

    private void assertNoTextNames(List<Task> hidden) throws IOException {
        assertThat(files()).filteredOn(file -> file.matches("(?!golden/).*\\.md")).isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(folder.resolve(file)))
                        .doesNotContainPattern(named(hidden)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
        }
    }
}
