package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.Golden;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever needs no worker: submissions without a file that can be graded. {@link CourseEndToEnd} grades others. */
class CourseRunTest {
    @TempDir
    Path folder;
    private Path submissions;
    private Path out;
    private final List<String> said = new ArrayList<>();
    private CourseRun.Options options = new CourseRun.Options(2, Shard.WHOLE, false);

    @BeforeEach
    void makeSubmissions() throws IOException {
        submissions = Files.createDirectories(folder.resolve("submissions"));
        out = folder.resolve("grades");
        Files.createDirectories(submissions.resolve("ann"));
        Files.writeString(submissions.resolve("bob.zip"), "no zip file");
    }

    @Test
    void oneWithoutAFileHasNoPointsAndARemark() throws Exception {
        CourseSummary summary = run(Task.values());
        assertThat(summary.results()).extracting(StudentResult::name).containsExactly("ann", "bob");
        assertThat(summary.results()).allSatisfy(result -> {
            assertThat(result.score()).isZero();
            assertThat(result.points()).isEqualTo(Task.totalPoints());
            assertThat(result.tasks()).hasSameSizeAs(Task.values()).allMatch(task -> task.state() == State.FAILED)
                    .allMatch(task -> task.mistakes().isEmpty());
        });
        assertThat(summary.results().get(1).remarks()).first()
                .isEqualTo("bob.zip: cannot be read: it is no zip, 7z or tar archive");
        assertThat(said).hasSize(3).anySatisfy(line -> assertThat(line).startsWith("[2/2]"));
        assertThat(said.get(0)).startsWith("2 students, 2 at a time; ");
        String points = GradeTable.number(Task.totalPoints());
        assertThat(out.resolve("summary.csv")).content().contains("ann,,0," + points + ",", "bob,,0," + points + ",");
        assertThat(out.resolve("summary.html")).content().contains("The students");
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("leases", "results", "summary.csv",
                "mistakes.csv", "summary.html");
    }

    @Test
    void whatIsNobodysWorkIsNamedInTheSummary() throws Exception {
        Files.writeString(submissions.resolve("grades.csv"), "");
        Files.writeString(submissions.resolve("zoe.rar"), "Rar!");
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.results()).extracting(StudentResult::name).containsExactly("ann", "bob", "zoe");
        assertThat(summary.aside()).containsExactly("grades.csv: no folder, no archive and no task's file");
        assertThat(out.resolve("summary.html")).content().contains("Left aside: grades.csv: no folder");
    }

    @Test
    void ofALongListOfWhatIsLeftAsideNothingIsCut() throws Exception {
        for (int i = 0; i < 60; i++) {
            Files.writeString(submissions.resolve("a list of grades " + i + ".csv"), "");
        }
        assertThat(run(Task.ADAM).aside()).singleElement().asString().contains("of grades 9.csv")
                .endsWith(": no folder, no archive and no task's file");
    }

    @Test
    void whatIsHandedInAndTheResultsLieApart() throws Exception {
        Path grades = out;
        for (Path place : List.of(submissions, submissions.resolve("grades"), folder)) {
            out = place;
            assertThatThrownBy(() -> run(Task.ADAM)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("one folder is inside the other");
        }
        Files.createDirectories(grades.resolve("unpacked/jane"));
        submissions = grades.resolve("unpacked");
        out = grades;
        assertThatThrownBy(() -> run(Task.ADAM)).isInstanceOf(IllegalArgumentException.class);
        assertThat(grades.resolve("unpacked/jane")).exists();
    }

    @Test
    void resultsLieBesideTheFolderHoweverItIsNamed() {
        Path here = Path.of("").toAbsolutePath();
        assertThat(CourseRun.besides(Path.of("."))).isEqualTo(here.resolveSibling(here.getFileName() + "-grades"));
        assertThat(CourseRun.besides(Path.of("hw/.."))).isEqualTo(CourseRun.besides(Path.of(".")));
        assertThat(CourseRun.besides(Path.of("hw/A.zip"))).isEqualTo(Path.of("hw/A.zip-grades"));
    }

    /** That is a fault of the machine; reading a process's memory at 0 is one on any. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatTheMachineCannotReadCostsNobodyPoints() throws Exception {
        Files.createSymbolicLink(submissions.resolve("zoe.zip"), Path.of("/proc/self/mem"));
        Files.createSymbolicLink(submissions.resolve("yan_Adam.java"), Path.of("/proc/self/mem"));
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.notGraded()).containsExactly("yan", "zoe");
        assertThat(summary.results().get(3).remarks().get(0)).contains("Check its permissions, and grade again");
    }

    @Test
    void whereAnExportIsCutOffItSaysSoAndSoDoesWhoeverItHasHalf() throws Exception {
        byte[] tar = Archives.tar(Map.of("Jane_1_assignsubmission_file_/Adam.java", Zips.bytes("x".repeat(4000))));
        Zips.write(folder.resolve("export.tar"), Arrays.copyOf(tar, 3000));
        submissions = folder.resolve("export.tar");
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.notGraded()).containsExactly("export.tar", "Jane_1");
        assertThat(summary.results().get(0).remarks().get(0)).contains("cannot be read to its end");
        assertThat(summary.results().get(1).remarks().get(0)).contains("download the archive from the platform again");
    }

    @Test
    void whomAnotherRunIsGradingIsWaitedFor() throws Exception {
        try (Leases other = new Leases(out, Duration.ofHours(1))) {
            assertThat(other.take("ann")).isTrue();
            Future<CourseSummary> run = CompletableFuture.supplyAsync(() -> {
                try {
                    return run(Task.ADAM);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (!Files.exists(out.resolve("results/bob.json"))) {
                Thread.sleep(10);
            }
            assertThat(out.resolve("results/ann.json")).doesNotExist();
            assertThat(run).isNotDone();
            other.giveBack("ann");
            assertThat(run.get(1, TimeUnit.MINUTES).notGraded()).isEmpty();
        }
        assertThat(out.resolve("results/ann.json")).exists();
        assertThat(out.resolve("running")).doesNotExist();
    }

    @Test
    void shardsWriteResultsAndAMergeTheSummaryOfTheWhole() throws Exception {
        CourseSummary whole = run(Task.ADAM);
        Map<String, byte[]> expected = summaries();
        Folders.delete(out);

        options = new CourseRun.Options(2, Shard.WHOLE, false);
        assertThat(course(Task.ADAM).merge(submissions).notGraded()).containsExactly("ann", "bob");
        for (int number = 1; number <= 3; number++) {
            Folders.delete(out.resolve("summary.html"));
            Shard shard = new Shard(number, 3);
            options = new CourseRun.Options(2, shard, false);
            said.clear();
            assertThat(run(Task.ADAM).results()).extracting(StudentResult::name).allMatch(shard::has);
            assertThat(said.get(0)).contains(" students in shard " + number + "/3, ");
            assertThat(out.resolve("summary.html")).doesNotExist();
        }
        options = new CourseRun.Options(2, Shard.WHOLE, false);
        said.clear();
        assertThat(course(Task.ADAM).merge(submissions).results()).isEqualTo(whole.results().stream()
                .map(result -> StudentResult.read(out.resolve("results/" + result.name() + ".json")).orElseThrow())
                .toList());
        assertThat(said).allMatch(line -> line.contains(", kept"));
        assertThat(summaries()).containsExactlyEntriesOf(expected);
    }

    @Test
    void aMergeDoesNotTakeTheResultOfAnEarlierHandIn() throws Exception {
        run(Task.ADAM);
        Files.createDirectories(submissions.resolve("bob"));
        CourseSummary summary = course(Task.ADAM).merge(submissions);
        assertThat(summary.notGraded()).containsExactly("bob");
        assertThat(summary.results().get(1).remarks()).containsExactly("NOT GRADED: no run has graded these files yet: "
                + "grade them, then --merge again");
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
        assertThat(course(Task.ADAM).merge(submissions).notGraded()).as("without trust").containsExactly("ann");
    }

    private Map<String, byte[]> summaries() throws IOException {
        Map<String, byte[]> summaries = new TreeMap<>();
        for (String name : List.of("summary.csv", "mistakes.csv", "summary.html")) {
            summaries.put(name, Files.readAllBytes(out.resolve(name)));
        }
        return summaries;
    }

    @Test
    void tasksThatAreAllWorthNothingAreRefused() throws Exception {
        Files.writeString(folder.resolve(CourseSettings.FILE), "points.2d = 0\n");
        assertThatThrownBy(() -> run(Task.ADAM)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no task is left to grade");
    }

    @Test
    void theArchiveOfOneStudentIsRefusedAndLeavesNothingBehind() {
        submissions = folder.resolve("jane.zip");
        Zips.write(submissions, Zips.of(Map.of("exercises/problem2/Adam.java", Zips.bytes("mine"))));
        assertThatThrownBy(() -> run(Task.ADAM)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(submissions + " has exercises, so it is one submission: for --all, name the folder that "
                        + "holds all students' submissions");
        assertThat(out).doesNotExist();
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

    @ParameterizedTest
    @ValueSource(strings = {"\"name\": \"ann\",", "\"state\": \"FAILED\",", "\"mistakes\": [],",
        "\"name\": \"ann\"->\"name\": \"bob\"", "\"task\": \"2d\"->\"task\": \"9z\"",
        "\"state\": \"FAILED\"->\"state\": \"WON\""})
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
    void oneStudentHasOneRow() throws Exception {
        for (String name : List.of("Kim_1_assignsubmission_file_", "Kim_1_assignsubmission_onlinetext_", "kai",
                "Jos\u00e9", "Jose\u0301-2", "Lou_2_assignsubmission_comments_")) {
            Files.createDirectories(submissions.resolve(name));
        }
        Files.writeString(submissions.resolve("KAI.zip"), "no zip file");
        Files.writeString(submissions.resolve("kai-2.zip"), "no zip file");
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.results()).extracting(StudentResult::name).containsExactlyInAnyOrder("ann", "bob",
                "Jos\u00e9", "Jos\u00e9-2", "KAI", "kai-2", "Kim_1", "Lou_2");
        assertThat(summary.results()).filteredOn(result -> result.name().equals("KAI")).singleElement().satisfies(kai ->
                assertThat(kai.remarks()).contains("KAI.zip and kai: taken for one student's work"));
    }

    /** Every name gets a result of its own, in the folder of results. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anyNameMayBeAStudents() throws Exception {
        List<String> names = List.of("a:b", "a;b", "a\"b", "a,b", "=a", "a\\b", "a*b?", "x".repeat(250), "a%3Ab", "-a",
                "~a",
                "a b", "a\tb", "\u202eb", "\ud83d\ude00");
        for (String name : names) {
            Files.createDirectories(submissions.resolve(name));
        }
        Files.writeString(submissions.resolve("HW_.._attempt_2024-01-02-10-00-00_Adam.pdf"), "out of the folder");
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.notGraded()).isEmpty();
        assertThat(summary.results()).hasSize(2 + names.size() + 1).extracting(StudentResult::name)
                .contains("..", "a:b");
        assertThat(out.resolve("results").toFile().list()).hasSize(2 * (2 + names.size() + 1));
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("leases", "results", "summary.csv",
                "mistakes.csv", "summary.html");
        assertThat(run(Task.ADAM).results()).hasSize(2 + names.size() + 1);
    }

    @Test
    void theArchiveOfAPlatformIsGradedAsAFolderIs() throws Exception {
        Map<String, byte[]> files = Map.of("Jane Doe_1_assignsubmission_file_/notes.txt", Zips.bytes("x"),
                "Joe_2_assignsubmission_file_hw.pdf", Zips.bytes("x"), "readme.txt", Zips.bytes("x"));
        Zips.write(folder.resolve("export.zip"), Zips.of(files));
        submissions = folder.resolve("export.zip");
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.results()).extracting(StudentResult::name).containsExactly("Jane Doe_1", "Joe_2");
        assertThat(summary.aside()).containsExactly("readme.txt: no folder, no archive and no task's file");
        assertThat(out.resolve("unpacked")).doesNotExist();
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
    void aTaskThatIsWorthNothingIsLeftOut() throws Exception {
        Files.writeString(folder.resolve(CourseSettings.FILE), "points.2d = 0\npoints.2c = 3\n");
        StudentResult ann = run(Task.ADAM, Task.RMSPROP).results().get(0);
        assertThat(ann.tasks()).extracting(StudentResult.TaskResult::task).containsExactly("2c");
        assertThat(ann.points()).isEqualTo(3);
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
    void oneWhoseResultCannotBeWrittenStopsNobody() throws Exception {
        Files.createDirectories(out.resolve("results/ann.json/in the way"));
        Files.writeString(out.resolve("results/ann.md"), "of an earlier run");
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.notGraded()).containsExactly("ann");
        assertThat(summary.results().get(0).remarks().get(0)).startsWith("NOT GRADED: ");
        assertThat(out.resolve("results/ann.md")).doesNotExist();
        assertThat(out.resolve("results/bob.md")).exists();
        assertThat(out.resolve("summary.csv")).content().contains("ann,,,,,\"NOT GRADED", "bob,,0,1.5,0,");
    }

    @Test
    void aLinkThatLeadsNowhereStopsNobodyElse() throws Exception {
        Files.createSymbolicLink(submissions.resolve("zoe.zip"), folder.resolve("nowhere.zip"));
        Files.createSymbolicLink(submissions.resolve("yan"), folder.resolve("nowhere"));
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.results()).extracting(StudentResult::name).containsExactly("ann", "bob", "yan", "zoe");
        assertThat(summary.notGraded()).containsExactly("yan", "zoe");
        assertThat(summary.results().get(3).remarks().get(0)).startsWith("NOT GRADED: ")
                .contains("zoe.zip: found no such file").contains("a broken link");
        Zips.write(folder.resolve("nowhere.zip"), Zips.of(Map.of("readme.txt", Zips.bytes("found again"))));
        assertThat(run(Task.ADAM).notGraded()).containsExactly("yan");
    }

    /** A pipe waits for a writer, a device has no end: neither is opened, wherever it lies. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNeitherAFileNorAFolderStopsNobody() throws Exception {
        Files.createDirectories(submissions.resolve("ann/problem2"));
        for (String pipe : List.of("evil.zip", "ann/problem2/Adam.java", "ann/more.zip")) {
            assertThat(new ProcessBuilder("mkfifo", submissions.resolve(pipe).toString()).start().waitFor()).isZero();
        }
        Files.createSymbolicLink(submissions.resolve("zero.zip"), Path.of("/dev/zero"));
        Files.createSymbolicLink(submissions.resolve("full.zip"), Path.of("/dev/full"));
        CourseSummary summary = run(Task.ADAM);
        assertThat(summary.notGraded()).isEmpty();
        assertThat(summary.aside()).containsExactly("evil.zip, full.zip, zero.zip: neither a file nor a folder");
        assertThat(summary.results().get(0).name()).isEqualTo("ann");
        assertThat(summary.results().get(0).score()).isZero();
    }

    /** Of the colours of a console and of what turns text around, in every form of the summary. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNameCannotColourTheSummary() throws Exception {
        Files.createDirectories(submissions.resolve("eve\u001b[31m\rann\t"));
        run(Task.ADAM);
        for (String file : List.of("summary.csv", "mistakes.csv", "summary.html")) {
            assertThat(Files.readString(out.resolve(file)).replaceFirst("^\uFEFF", ""))
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\t\\n]]");
        }
        assertThat(said).anyMatch(line -> line.contains("eve?[31m?ann"));
    }

    /** As of a JVM whose encoding is ASCII; in any encoding there are names like this one, which no file can have. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereANameCannotBeWrittenTheReasonAndTheWayOutAreTold() {
        StudentGrader grader = new StudentGrader(folder, out, null, CourseSettings.in(folder), List.of(Task.ADAM),
                false, "a version", (student, task) -> { });
        Students.Student jorg = new Students.Student("J\ud800rg", List.of(submissions.resolve("ann")),
                List.of());
        assertThatThrownBy(() -> grader.grade(jorg)).isInstanceOf(DataException.class)
                .hasMessageContaining("not in the encoding " + System.getProperty("sun.jnu.encoding"))
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    private CourseSummary run(Task... tasks) throws InterruptedException {
        return course(tasks).grade(submissions);
    }

    private CourseRun course(Task... tasks) {
        Path home = Golden.folder().toAbsolutePath().normalize().getParent();
        return new CourseRun(home, out, CourseSettings.in(folder), List.of(tasks), options, said::add);
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
