package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kata.data.Folders;
import kata.data.Golden;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes that share a course as machines do, some of them killed in the middle. The summary of the whole has
 * the same bytes as that of one process.
 */
class SharedCourseIT {
    private static final Task TASK = Task.RMSPROP;
    private static final int STUDENTS = 6;
    private static final List<String> FILES = List.of("summary.csv", "mistakes.csv", "summary.html");

    @TempDir
    Path folder;
    private final Path home = Golden.folder().toAbsolutePath().normalize().getParent();

    @Test
    void killedShardsThatBeginAnewLoseNobodyAndGradeNobodyTwice() throws Exception {
        String solution = Files.readString(home.resolve("solutions").resolve(TASK.file()));
        for (int i = 0; i < STUDENTS; i++) {
            Zips.write(folder.resolve("hw/student-" + i + "/RmsProp.java"), Zips.bytes("// by " + i + "\n"
                    + (i % 2 == 0 ? solution : solution.replace(".scale(1 - decay)", ""))));
        }
        assertThat(start("alone").waitFor()).isZero();

        List<Process> shards = List.of(start("shared", "--shard", "1/2"), start("shared", "--shard", "2/2"));
        for (Process shard : shards) {
            killWhileItGrades(shard);
        }
        Process whole = start("shared");
        Process again = start("shared");
        killWhileItGrades(whole);
        assertThat(again.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(start("shared", "--shard", "1/2").waitFor()).isZero();
        assertThat(start("shared", "--shard", "2/2").waitFor()).isZero();
        assertThat(start("shared", "--merge").waitFor()).isZero();

        assertThat(summaries("shared")).containsExactlyEntriesOf(summaries("alone"));
        assertThat(folder.resolve("shared").toFile().list()).containsExactlyInAnyOrder("files", "leases", "results",
                "summary.csv", "mistakes.csv", "summary.html");
        List<String> graded = new ArrayList<>();
        for (Path log : Folders.list(folder.resolve("logs/shared"))) {
            Files.readAllLines(log).stream().filter(line -> line.matches("\\[.*\\] student-\\d .* in .*"))
                    .forEach(line -> graded.add(line.replaceFirst(".*(student-\\d).*", "$1")));
        }
        assertThat(graded).as("told as graded, not as kept").doesNotHaveDuplicates();
    }

    private static void killWhileItGrades(Process run) throws InterruptedException {
        while (run.isAlive() && run.descendants().noneMatch(SharedCourseIT::isJvm)) {
            Thread.sleep(20);
        }
        List<ProcessHandle> all = run.descendants().toList();
        run.destroyForcibly().waitFor();
        for (ProcessHandle worker : all) {
            worker.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
    }

    private static boolean isJvm(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    private Map<String, String> summaries(String results) throws IOException {
        Map<String, String> summaries = new TreeMap<>();
        for (String name : FILES) {
            summaries.put(name, Files.readString(folder.resolve(results).resolve(name)));
        }
        return summaries;
    }

    private Process start(String results, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
                "-Dkata.home=" + home, "-cp", System.getProperty("java.class.path"), "kata.cli.Kata", "grade", "--from",
                folder.resolve("hw").toString(), "--all", "--workers", "1", "--out",
                folder.resolve(results).toString()));
        command.addAll(List.of(options));
        command.add(TASK.id());
        Path logs = Files.createDirectories(folder.resolve("logs").resolve(results));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(logs, "log", ".txt").toFile()).start();
    }
}
