package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kata.data.Folders;
import kata.task.Task;
import org.junit.jupiter.api.Test;

/** Runs that share a folder of results, in one JVM. {@link SharedCourseIT} has processes that are killed. */
class SharedCourseTest extends SmallCourse {
    @Test
    void whomAnotherRunIsGradingIsWaitedFor() throws Exception {
        CourseSummary summary = runDuring(other -> {
            assertThat(out.resolve("results/bob.json")).exists();
            assertThat(out.resolve("results/ann.json")).doesNotExist();
        });
        assertThat(summary.notGraded()).isEmpty();
        assertThat(said).anyMatch(line -> line.startsWith("waiting for other runs, which are grading the last 1 "
                + "student; "));
        assertThat(out.resolve("results/ann.json")).exists();
        assertThat(out.resolve("running")).doesNotExist();
    }

    @Test
    void shardsWriteResultsAndAMergeTheSummaryOfTheWhole() throws Exception {
        CourseSummary whole = run(Task.ADAM);
        Map<String, byte[]> expected = summaries();
        Folders.delete(out);

        for (int number = 1; number <= 3; number++) {
            Folders.delete(out.resolve("summary.html"));
            Shard shard = new Shard(number, 3);
            options = new CourseRun.Options(2, shard, false);
            said.clear();
            assertThat(run(Task.ADAM).results()).extracting(StudentResult::name).allMatch(shard::has);
            assertThat(said.get(0)).contains(" in shard " + number + "/3, ");
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
        assertThat(summary.results().get(1).remarks()).containsExactly("NOT GRADED: handed in anew since it was "
                + "graded: grade the course again as before, then --merge again");
        assertThat(out.resolve("results/bob.md")).as("the feedback on the earlier hand-in").doesNotExist();
        assertThat(out.resolve("results/ann.md")).exists();
    }

    @Test
    void aMergeWithNothingToMergeSaysWhyAndWritesNothing() throws Exception {
        run(Task.ADAM);
        Map<String, byte[]> before = summaries();
        assertThatThrownBy(() -> course(Task.ADAM, Task.FORWARD, Task.RMSPROP).merge(submissions))
                .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("nothing to merge in " + out)
                .hasMessageContaining("ann NOT GRADED: not graded yet in 1a, 2c: grade the course again as before");
        Files.writeString(folder.resolve(CourseSettings.FILE), "points.2d = 3\n");
        assertThatThrownBy(() -> course(Task.ADAM).merge(submissions))
                .hasMessageContaining("graded with other tests, solutions or settings");
        assertThat(summaries()).containsExactlyEntriesOf(before);
        out = folder.resolve("new");
        assertThatThrownBy(() -> course(Task.ADAM).merge(submissions))
                .hasMessageContaining("no run has graded this student yet");
        assertThat(out).doesNotExist();
    }

    /** Another run holds ann, so that this one waits until the change is made. */
    private CourseSummary runDuring(Change change) throws Exception {
        try (Leases other = new Leases(out, Duration.ofHours(1))) {
            assertThat(other.take("ann")).isTrue();
            Future<CourseSummary> run = CompletableFuture.supplyAsync(() -> {
                try {
                    return run(Task.ADAM);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (said.stream().noneMatch(line -> line.startsWith("waiting for other runs"))) {
                Thread.sleep(10);
            }
            assertThat(run).isNotDone();
            change.make(other);
            other.giveBack("ann");
            return run.get(1, TimeUnit.MINUTES);
        }
    }

    private interface Change {
        void make(Leases other) throws IOException;
    }

    @Test
    void aRunThatWasTakenForDeadBeginsAgain() throws Exception {
        Zips.write(folder.resolve("export.zip"), Zips.of(Map.of("Jane_1_assignsubmission_file_/notes.txt",
                Zips.bytes("x"), "ann/notes.txt", Zips.bytes("x"))));
        submissions = folder.resolve("export.zip");
        CourseSummary summary = runDuring(other -> Folders.list(out.resolve("running")).stream()
                .filter(each -> !each.equals(other.own())).forEach(Folders::delete));
        assertThat(summary.notGraded()).isEmpty();
        assertThat(summary.results()).extracting(StudentResult::name).containsExactly("ann", "Jane_1");
        assertThat(said).containsOnlyOnce("this run was suspended, and another one took its students over: it begins "
                + "again, and results that are there are kept").noneMatch(line -> line.contains("NOT GRADED"));
        assertThat(out.resolve("running")).doesNotExist();
    }

    @Test
    void aRunWhoseArchiveIsExchangedGradesTheNewOne() throws Exception {
        submissions = folder.resolve("export.zip");
        Zips.write(submissions, Zips.of(Map.of("Jane_1_assignsubmission_file_/notes.txt", Zips.bytes("x"),
                "ann/notes.txt", Zips.bytes("x"))));
        CourseSummary summary = runDuring(other -> Zips.write(submissions, Zips.of(Map.of(
                "Jane_1_assignsubmission_file_/notes.txt", Zips.bytes("x"), "ann/notes.txt", Zips.bytes("x"),
                "Joe_2_assignsubmission_file_/notes.txt", Zips.bytes("x")))));
        assertThat(summary.results()).extracting(StudentResult::name).containsExactly("ann", "Jane_1", "Joe_2");
        assertThat(said).anyMatch(line -> line.startsWith("export.zip has changed since this run has unpacked it: it "
                + "begins again"));
    }

    @Test
    void ofADamagedArchiveNobodyKeepsTheFeedbackOnAnEarlierOne() throws Exception {
        Map<String, byte[]> files = Map.of("Jane_1_assignsubmission_file_/Adam.java", Zips.bytes("x".repeat(4000)));
        submissions = folder.resolve("export.tar");
        byte[] tar = Archives.tar(files);
        Zips.write(submissions, tar);
        Files.createDirectories(out.resolve("results"));
        Files.writeString(out.resolve("results/Jane_1.md"), "of an earlier run");
        Zips.write(submissions, Arrays.copyOf(tar, 3000));
        assertThat(run(Task.ADAM).notGraded()).containsExactly("export.tar", "Jane_1");
        assertThat(out.resolve("results/Jane_1.md")).doesNotExist();
    }

    @Test
    void aMergeWritesWhatIsMissingUnlessAnotherRunIsGradingTheStudent() throws Exception {
        run(Task.ADAM);
        for (String name : List.of("ann", "bob")) {
            Files.delete(out.resolve("results").resolve(name + ".md"));
        }
        try (Leases other = new Leases(out, Duration.ofHours(1))) {
            assertThat(other.take("ann")).isTrue();
            assertThat(course(Task.ADAM).merge(submissions).notGraded()).isEmpty();
            assertThat(out.resolve("results/ann.md")).doesNotExist();
            assertThat(out.resolve("results/bob.md")).exists();
            assertThat(other.take("bob")).as("it was given back").isTrue();
        }
    }

    private Map<String, byte[]> summaries() throws IOException {
        Map<String, byte[]> summaries = new TreeMap<>();
        for (String name : List.of("summary.csv", "mistakes.csv", "summary.html")) {
            summaries.put(name, Files.readAllBytes(out.resolve(name)));
        }
        return summaries;
    }
}
