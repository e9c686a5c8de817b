package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kata.data.DataException;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Who is graded, and where results go. {@link CourseEndToEnd} grades submissions that need a worker. */
class CourseRunTest extends SmallCourse {
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
    void aFolderOfOtherFilesIsNotTakenForResults() throws Exception {
        Zips.write(out.resolve("files/jane/thesis.txt"), Zips.bytes("precious"));
        Files.writeString(out.resolve("running"), "mine");
        assertThatThrownBy(() -> run(Task.ADAM)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(out + " has other files than a course's results, such as ")
                .hasMessageEndingWith("name an empty or a new folder by --out");
        assertThat(out.resolve("files/jane/thesis.txt")).exists();
        assertThat(out.resolve("running")).hasContent("mine");
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
    void aTaskThatIsWorthNothingIsLeftOut() throws Exception {
        Files.writeString(folder.resolve(CourseSettings.FILE), "points.2d = 0\npoints.2c = 3\n");
        StudentResult ann = run(Task.ADAM, Task.RMSPROP).results().get(0);
        assertThat(ann.tasks()).extracting(StudentResult.TaskResult::task).containsExactly("2c");
        assertThat(ann.points()).isEqualTo(3);
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
        assertThatThrownBy(() -> grader.grade(jorg, "")).isInstanceOf(DataException.class)
                .hasMessageContaining("not in the encoding " + System.getProperty("sun.jnu.encoding"))
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }
}
