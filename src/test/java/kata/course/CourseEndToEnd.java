package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kata.data.Folders;
import kata.data.Golden;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small course and Gradescope's autograder, graded for real. It takes a minute or two, and its name keeps it out of
 * {@code mvn test}: run it with {@code mvn test -Dtest=CourseEndToEnd}. Needs bash.
 */
class CourseEndToEnd {
    private static final List<Task> FAST = List.of(Task.FORWARD, Task.RMSPROP, Task.ADAM);
    private static final String LOOP = "while (rate > -1) { rate = Math.abs(rate); }\n        t++;";

    @TempDir
    Path folder;
    private Path home;
    private Path submissions;

    @BeforeEach
    void makeFolders() throws IOException {
        home = Golden.folder().toAbsolutePath().normalize().getParent();
        submissions = Files.createDirectories(folder.resolve("submissions"));
    }

    @Test
    void aMixedFolderIsGradedAndAnInterruptedRunGoesOn() throws Exception {
        for (Task task : FAST) {
            put("all right/exercises/" + task.file(), solution(task));
            put("blanks/" + task.file(), Files.readString(home.resolve("exercises").resolve(task.file())));
            put("broken/" + task.file(), solution(task));
            put("loop/" + task.file(), solution(task));
        }
        put("broken/" + Task.ADAM.file(), solution(Task.ADAM).replaceFirst("return", "retrun"));
        put("loop/" + Task.ADAM.file(), solution(Task.ADAM).replaceFirst("t\\+\\+;", LOOP));
        put("halt/" + Task.ADAM.file(), solution(Task.ADAM).replaceFirst("t\\+\\+;", "System.exit(0);\n        t++;"));
        Zips.write(submissions.resolve("mistaken.zip"), Zips.of(Map.of("hw/problem2/RmsProp.java",
                Zips.bytes(solution(Task.RMSPROP).replace(".scale(1 - decay)", "")))));
        put("empty/readme.txt", "I had no time");
        put("helper/problem2/Adam.java", solution(Task.ADAM).replace("StrictMath.pow(", "Util.pow("));
        put("helper/problem2/Util.java", "package problem2;\n\nfinal class Util {\n"
                + "    static double pow(double a, int b) {\n"
                + "        return StrictMath.pow(a, b);\n    }\n}\n");
        put("helper/other/RmsProp.java", solution(Task.RMSPROP).replace("1 - decay", "Util.rest(decay)"));
        put("helper/other/Util.java", "package problem2;\n\nfinal class Util {\n"
                + "    static double rest(double part) {\n        return 1 - part;\n    }\n}\n");

        Map<String, StudentResult> first = grade(1);
        assertScores(first);
        assertThat(first.get("mistaken").task(Task.RMSPROP).orElseThrow().mistakes()).contains(
                "a rule that forgets but adds the whole square: where is 1 - rho?");
        assertThat(first.get("loop").task(Task.ADAM).orElseThrow().explanation()).contains("stopped after 20 seconds");
        assertThat(first.get("broken").task(Task.ADAM).orElseThrow().explanation())
                .contains("broken/problem2/Adam.java:");
        assertThat(first.get("all right").notes()).containsExactly("the solution, byte for byte: 1a, 2c, 2d");

        Files.delete(folder.resolve("grades/results/broken.json"));
        Files.delete(folder.resolve("grades/results/mistaken.json"));
        FileTime before = Files.getLastModifiedTime(folder.resolve("grades/results/loop.json"));
        assertScores(grade(2));
        assertThat(Files.getLastModifiedTime(folder.resolve("grades/results/loop.json"))).isEqualTo(before);
        assertThat(folder.resolve("grades/results/broken.json")).exists();

        Path right = folder.resolve("grades/results/all right.json");
        Files.writeString(right, Files.readString(right).replaceFirst("\"passed\": \\d+", "\"passed\": 777"));
        put("all right/exercises/" + Task.ADAM.file(), "no Java");
        StudentResult second = grade(2).get("all right");
        assertThat(second.task(Task.FORWARD).orElseThrow().passed()).as("the file is as it was").isEqualTo(777);
        assertThat(second.task(Task.ADAM).orElseThrow().score()).isZero();
        assertThat(second.score()).isEqualTo(1.5);
    }

    private static void assertScores(Map<String, StudentResult> results) {
        Map<String, Double> scores = new TreeMap<>();
        results.forEach((name, result) -> scores.put(name, name.equals("mistaken") ? 0 : result.score()));
        assertThat(scores).containsExactlyInAnyOrderEntriesOf(Map.of("all right", 3.0, "helper", 2.0, "blanks", 0.0,
                "broken", 1.5,
                "loop", 1.5, "halt", 0.0, "mistaken", 0.0, "empty", 0.0));
        assertThat(results.get("mistaken").score()).as("a part of 2c").isBetween(0.01, 0.49);
    }

    private Map<String, StudentResult> grade(int workers) throws Exception {
        Files.writeString(folder.resolve(CourseSettings.FILE), "seconds.2d = 20\n");
        CourseSummary summary = new CourseRun(home, folder.resolve("grades"), CourseSettings.in(folder), FAST,
                new CourseRun.Options(workers, Shard.WHOLE, false), System.out::println).grade(submissions);
        Map<String, StudentResult> results = new TreeMap<>();
        summary.results().forEach(result -> results.put(result.name(), result));
        return results;
    }

    /** It may reach the JVM that runs the tests first: that is then no crash of the student's code. */
    @Test
    void whatCtrlCStopsLeavesNoResult() throws Exception {
        put("jane/" + Task.ADAM.file(), solution(Task.ADAM).replaceFirst("t\\+\\+;", LOOP));
        Process running = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkata.home=" + home, "-cp", System.getProperty("java.class.path"), "kata.cli.Kata", "grade", "--from",
                submissions.toString(), "--all", "2d").redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile()).start();
        while (running.isAlive() && running.descendants().noneMatch(CourseEndToEnd::isJvm)) {
            Thread.sleep(50);
        }
        running.descendants().forEach(ProcessHandle::destroy);
        Thread.sleep(200);
        running.destroy();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("submissions-grades/leases/jane")).isDirectory();
        assertThat(folder.resolve("submissions-grades/results/jane.json")).doesNotExist();
        assertThat(folder.resolve("submissions-grades/summary.csv")).doesNotExist();
        assertThat(Folders.files(folder.resolve("submissions-grades/running"))).as("a sign of life, which the next run "
                + "would wait for").noneMatch(file -> file.endsWith("alive"));
    }

    @Test
    void theAutograderGradesWhereGradescopePutsIt() throws Exception {
        Path root = autograder("points.2d = 6\nvisibility.2c = hidden\n", FAST);
        for (Task task : FAST) {
            upload(root, task, solution(task));
        }
        upload(root, Task.RMSPROP, "no Java");
        assertThat(run(root).waitFor(5, TimeUnit.MINUTES)).isTrue();
        JsonObject results = results(root);
        assertThat(results.get("score").getAsDouble()).isEqualTo(1 + 6);
        assertThat(tests(results)).extracting(test -> test.get("number").getAsString())
                .containsExactly("1a", "2c", "2d");
        assertThat(tests(results).get(1).get("visibility").getAsString()).isEqualTo("hidden");
        assertThat(results.has("output")).as("of all, where something is hidden").isFalse();
        assertThat(tests(results).get(1).get("output").getAsString()).contains("submission/problem2/RmsProp.java:1:");
        assertThat(root.resolve("results").toFile().list()).containsExactly("results.json");
        assertThat(root.resolve("log.txt")).content().contains("\nTotal 7 of 7.5 ");
        assertThat(Files.readAllLines(root.resolve("log.txt")))
                .filteredOn(line -> line.endsWith(", is the solution byte for byte"))
                .extracting(line -> line.substring(0, 3)).containsExactly("1a ", "2d ");
    }

    @Test
    void whenTheAutograderIsKilledWhatWasGradedCounts() throws Exception {
        Path root = autograder("seconds.2d = 300\n", FAST);
        upload(root, Task.FORWARD, solution(Task.FORWARD));
        upload(root, Task.ADAM, solution(Task.ADAM).replaceFirst("t\\+\\+;", LOOP));
        Zips.write(root.resolve("submission/hw.rar"), Zips.bytes("Rar!"));
        Process running = run(root);
        while (running.isAlive() && !(Files.exists(root.resolve("results/results.json"))
                && results(root).get("score").getAsDouble() > 0)) {
            Thread.sleep(50);
        }
        List<ProcessHandle> processes = running.descendants().toList();
        ProcessHandle grader = running.children().filter(CourseEndToEnd::isJvm).findFirst().orElseThrow();
        grader.destroyForcibly();
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();
        JsonObject results = results(root);
        assertThat(results.get("score").getAsDouble()).isEqualTo(1);
        assertThat(tests(results).get(2).get("output").getAsString()).startsWith("not graded yet");
        assertThat(results.get("output").getAsString()).as("what the student reads")
                .contains("\nhw.rar: cannot be read: it is a RAR archive; zip, 7z and tar are opened");
        for (ProcessHandle process : processes) {
            process.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    private static boolean isJvm(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    /** Gradescope's folders with the archive unpacked, for the given tasks alone. */
    private Path autograder(String settings, List<Task> tasks) throws IOException {
        Path root = folder.resolve("autograder");
        AutograderZip.write(home, folder.resolve("autograder.zip"));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve("autograder.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = root.resolve("source").resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        StringBuilder text = new StringBuilder(settings);
        for (Task task : Task.values()) {
            if (!tasks.contains(task)) {
                text.append("points.").append(task.id()).append(" = 0\n");
            }
        }
        Files.writeString(root.resolve("source/kata").resolve(CourseSettings.FILE), text);
        Files.createDirectories(root.resolve("submission"));
        return root;
    }

    private static Process run(Path root) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", root.resolve("source/run_autograder").toString())
                .redirectErrorStream(true).redirectOutput(root.resolve("log.txt").toFile());
        builder.environment().put("AUTOGRADER_ROOT", root.toString());
        builder.environment().merge("PATH", Path.of(System.getProperty("java.home"), "bin").toString(),
                (path, java) -> java + ":" + path);
        return builder.start();
    }

    private static JsonObject results(Path root) throws IOException {
        return JsonParser.parseString(Files.readString(root.resolve("results/results.json"))).getAsJsonObject();
    }

    private static List<JsonObject> tests(JsonObject results) {
        return results.getAsJsonArray("tests").asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    @Test
    void theSameProjectMakesTheSameArchive() throws Exception {
        List<byte[]> archives = new ArrayList<>();
        for (String name : new String[] {"a.zip", "b.zip"}) {
            AutograderZip.write(home, folder.resolve(name));
            archives.add(Files.readAllBytes(folder.resolve(name)));
        }
        assertThat(archives.get(0)).isEqualTo(archives.get(1)).hasSizeLessThan(100_000_000);
        try (InputStream in = Files.newInputStream(folder.resolve("a.zip"))) {
            assertThat(new ZipInputStream(in).getNextEntry().getName()).isEqualTo("setup.sh");
        }
    }

    private String solution(Task task) throws IOException {
        return Files.readString(home.resolve("solutions").resolve(task.file()));
    }

    private void put(String file, String text) {
        Zips.write(submissions.resolve(file), Zips.bytes(text));
    }

    private static void upload(Path root, Task task, String text) {
        Zips.write(root.resolve("submission").resolve(task.file()), Zips.bytes(text));
    }
}
