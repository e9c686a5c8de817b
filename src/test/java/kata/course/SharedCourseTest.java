package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
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
