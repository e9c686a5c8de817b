package kata.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kata.course.Zips;
import kata.data.Folders;
import kata.data.Golden;
import kata.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two dozen entries of the zoo, graded by {@code src/dist/slurm} on two nodes of a real Slurm, one of which is killed
 * in the middle: the summary has the same bytes as that of a run without Slurm. It needs root and Debian's
 * {@code slurm-wlm} and {@code munge}, and takes two minutes:
 *
 * <pre>  mvn test -Dtest=SlurmCourse  </pre>
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class SlurmCourse {
    private static final int STUDENTS = 24;
    private static final int SHARDS = 4;
    private static final Task TASK = Task.ADAGRAD;

    @TempDir
    Path folder;
    private final Path home = Golden.folder().toAbsolutePath().normalize().getParent();

    @AfterEach
    void stop() throws Exception {
        run(".ci/slurm", "stop", folder.toString());
    }

    @Test
    void aNodeThatFailsCostsNobodyAPoint() throws Exception {
        Path submissions = folder.resolve("hw");
        List<Entry> entries = entries();
        Replacement.of(entries).forEach((entry, text) -> Zips.write(submissions.resolve(entry.name().replace('/', '-'))
                .resolve(TASK.file()), Zips.bytes(text)));
        GradedCourse alone = GradedCourse.of(submissions, folder.resolve("alone.txt"), List.of(TASK.id()));
        assertThat(alone.run().exitCode()).as("%s", alone.said()).isZero();

        Path results = folder.resolve("results");
        run(".ci/slurm", "start", folder.toString());
        String submitted = run("src/dist/slurm/submit", submissions.toString(), results.toString(),
                String.valueOf(SHARDS), TASK.id());
        assertThat(submitted).contains("in " + SHARDS + " shards");
        waitFor("a student graded on n2, and another begun", () -> isInTheMiddle(results, "n2"));
        run(".ci/slurm", "fail", folder.toString(), "n2");
        waitFor("the end of all jobs", () -> run("squeue", "--noheader").isEmpty());

        String status = run("src/dist/slurm/status", results.toString());
        assertThat(status).contains(STUDENTS + " students have results", "merge: ", "shard-" + SHARDS + ": ");
        assertThat(logs(results)).as("the shard of the killed node began anew").contains("restarted");
        for (String file : List.of("summary.csv", "mistakes.csv", "summary.html")) {
            assertThat(results.resolve(file)).hasSameTextualContentAs(alone.grades().resolve(file));
        }
        assertThat(results.toFile().list()).contains("files", "logs", "results", "summary.csv",
                "mistakes.csv", "summary.html");
    }

    /** Right and wrong ones, as many as there are students. */
    private static List<Entry> entries() throws IOException {
        List<Entry> all = Entry.all().stream().filter(entry -> entry.task() == TASK).toList();
        List<Entry> right = all.stream().filter(Entry::isRight).toList();
        List<Entry> some = Stream.concat(right.stream(), all.stream().filter(entry -> !entry.isRight()))
                .limit(STUDENTS).toList();
        assertThat(some).hasSize(STUDENTS).hasSizeGreaterThan(right.size());
        return some;
    }

    /** Whether a shard on the node has printed its first result and is grading the next student. */
    private boolean isInTheMiddle(Path results, String node) throws IOException, InterruptedException {
        for (String job : run("squeue", "--noheader", "--array", "--nodelist=" + node, "--format=%K").split("\n")) {
            Path log = results.resolve("logs/shard-" + job.strip() + ".txt");
            if (Files.exists(log) && Files.readString(log).contains("[1/")) {
                return true;
            }
        }
        return false;
    }

    private static String logs(Path results) throws IOException {
        StringBuilder logs = new StringBuilder();
        for (Path log : Folders.list(results.resolve("logs"))) {
            logs.append(Files.readString(log));
        }
        return logs.toString();
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void waitFor(String what, Condition condition) throws IOException, InterruptedException {
        System.out.println("waiting for " + what);
        while (!condition.holds()) {
            Thread.sleep(500);
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "command", ".txt");
        List<String> words = new ArrayList<>(List.of(command));
        if (command[0].contains("/")) {
            words.set(0, home.resolve(command[0]).toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SLURM_CONF", folder.resolve("slurm.conf").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertThat(builder.start().waitFor()).as("%s: %s", String.join(" ", command), Files.readString(log)).isZero();
        return Files.readString(log);
    }
}
