package kata.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.data.Folders;
import kata.task.Task;
import org.junit.jupiter.api.Test;

/**
 * A course of a thousand: ten times the hundred of {@link Cohort}, in two short tasks, graded by {@code ./kata} in four
 * shards side by side and merged. Each score must be the expected one. Prints time, memory, and what the shards said of
 * their remaining time beside what it was.
 *
 * <p>It takes half an hour on two cores: {@code mvn test -Dtest=ThousandStudents}. What it makes stays in
 * {@code target/solutions/thousand}.
 */
class ThousandStudents {
    private static final int TIMES = 10;
    private static final int SHARDS = 4;
    private static final List<Task> TASKS = List.of(Task.ADAGRAD, Task.ADAM);
    private static final double GIB = 1 << 30;
    /** A line of progress, as in "[12/250, about 9 min left; ...". */
    private static final Pattern PROGRESS = Pattern.compile("(?m)^\\[(\\d+)/(\\d+), about (\\d+) (s|min|h) left");

    /** An estimate by a shard, and when it was printed. */
    private record Said(int done, int all, double seconds, double left) {
    }

    private final Path folder = Path.of(System.getProperty("kata.output", "target/solutions"), "thousand")
            .toAbsolutePath();
    private final Path submissions = folder.resolve("submissions");
    private final ExecutorService threads = Executors.newFixedThreadPool(SHARDS);

    @Test
    void everyScoreIsTheExpectedOneInFourShards() throws Exception {
        Folders.delete(folder);
        Cohort cohort = new Cohort();
        for (int time = 0; time < TIMES; time++) {
            cohort.writeTo(submissions, time + "-");
        }
        List<Future<GradedCourse>> shards = new ArrayList<>();
        for (int shard = 1; shard <= SHARDS; shard++) {
            String part = shard + "/" + SHARDS;
            Path log = log(shard);
            shards.add(threads.submit(() -> grade(log, "--shard", part, "--workers", "1")));
        }
        Map<Integer, List<Said>> said = watch(shards);
        threads.shutdown();
        for (int shard = 1; shard <= SHARDS; shard++) {
            MeasuredProcess run = shards.get(shard - 1).get().run();
            print("shard " + shard, run);
            assertThat(run.exitCode()).isZero();
            print(said.getOrDefault(shard, List.of()), run.seconds());
        }
        GradedCourse merged = grade(folder.resolve("merge.txt"), "--merge");
        print("merge", merged.run());
        assertThat(merged.run().exitCode()).isZero();
        assertThat(merged.scores()).containsExactlyInAnyOrderEntriesOf(expected(cohort));
    }

    private Path log(int shard) {
        return folder.resolve("shard-" + shard + ".txt");
    }

    private GradedCourse grade(Path log, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(options));
        TASKS.forEach(task -> words.add(task.id()));
        return GradedCourse.byTheLauncher(submissions, log, words);
    }

    private Map<String, String> expected(Cohort cohort) throws IOException, ClassNotFoundException {
        Map<String, String> expected = new HashMap<>();
        new ExpectedScores(cohort, TASKS).byStudent().forEach((name, scores) -> {
            for (int time = 0; time < TIMES; time++) {
                expected.put(time + "-" + name, scores);
            }
        });
        return expected;
    }

    /** Looks every second what the shards say, until all have ended. */
    private Map<Integer, List<Said>> watch(List<Future<GradedCourse>> shards) throws IOException, InterruptedException {
        Map<Integer, List<Said>> said = new TreeMap<>();
        long begin = System.nanoTime();
        while (!shards.stream().allMatch(Future::isDone)) {
            TimeUnit.SECONDS.sleep(1);
            double seconds = (System.nanoTime() - begin) / 1e9;
            for (int shard = 1; shard <= SHARDS; shard++) {
                List<Said> before = said.computeIfAbsent(shard, key -> new ArrayList<>());
                int done = before.isEmpty() ? 0 : before.get(before.size() - 1).done;
                Matcher progress = PROGRESS.matcher(Files.exists(log(shard)) ? Files.readString(log(shard)) : "");
                Said last = null;
                while (progress.find()) {
                    last = new Said(Integer.parseInt(progress.group(1)), Integer.parseInt(progress.group(2)), seconds,
                            seconds(progress));
                }
                if (last != null && last.done > done) {
                    before.add(last);
                }
            }
        }
        return said;
    }

    private static double seconds(Matcher progress) {
        return Integer.parseInt(progress.group(3)) * switch (progress.group(4)) {
            case "h" -> 3600.0;
            case "min" -> 60.0;
            default -> 1.0;
        };
    }

    private static void print(String what, MeasuredProcess run) {
        System.out.printf(Locale.ROOT, "%s: %.0f s, %.0f CPU s, %d JVMs for tests, at most %.1f GiB of all its JVMs "
                + "together, %.1f of itself%n", what, run.seconds(), run.processorSeconds(), run.started(),
                run.peakOfAll() / GIB, run.peakOfItself() / GIB);
    }

    /** The estimates at each tenth of the way beside the truth. */
    private static void print(List<Said> estimates, double end) {
        for (int tenth = 1; tenth < 10; tenth++) {
            int part = tenth;
            estimates.stream().filter(each -> 10 * each.done >= part * each.all).findFirst().ifPresent(each ->
                    System.out.printf(Locale.ROOT, "  %d of %d: %.0f s left were said, %.0f s it took (%.2f)%n",
                            each.done, each.all, each.left, end - each.seconds, each.left / (end - each.seconds)));
        }
    }
}
