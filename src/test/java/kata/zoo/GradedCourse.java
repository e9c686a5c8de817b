package kata.zoo;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.data.Folders;
import kata.data.Golden;

/**
 * Results that {@code kata grade --all} has left of a course.
 *
 * @param run ended
 */
record GradedCourse(Path submissions, Path log, MeasuredProcess run) {
    /**
     * Grades all, as the launcher does, in a JVM of its own.
     *
     * @param words further options and tasks; all tasks if none is named
     */
    static GradedCourse of(Path submissions, Path log, List<String> words) throws IOException, InterruptedException {
        return of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-Dkata.home=" + home(), "-cp", System.getProperty("java.class.path"),
                "kata.cli.Kata"), submissions, log, words);
    }

    /** Grades all by {@code ./kata}, which needs bash. */
    static GradedCourse byTheLauncher(Path submissions, Path log, List<String> words)
            throws IOException, InterruptedException {
        return of(List.of(home().resolve("kata").toString()), submissions, log, words);
    }

    private static GradedCourse of(List<String> program, Path submissions, Path log, List<String> words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("grade", "--from", submissions.toString(), "--all"));
        command.addAll(words);
        return new GradedCourse(submissions, log, MeasuredProcess.run(command, log));
    }

    private static Path home() {
        return Golden.folder().toAbsolutePath().normalize().getParent();
    }

    Path grades() {
        return submissions.resolveSibling(submissions.getFileName() + "-grades");
    }

    /** Lines that it has printed. */
    List<String> said() throws IOException {
        return Files.readAllLines(log);
    }

    /** The lines of one of its files by the headings, as spreadsheets read them. */
    List<Map<String, String>> table(String csv) throws IOException {
        List<List<String>> lines = Files.readString(grades().resolve(csv)).replaceFirst("^\uFEFF", "").lines()
                .map(GradedCourse::cells).toList();
        return lines.stream().skip(1).map(cells -> {
            Map<String, String> byHeading = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byHeading.put(lines.get(0).get(i), cells.get(i));
            }
            return byHeading;
        }).toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1)).stream()
                .map(cell -> cell.replaceAll("^\"|\"$", "").replace("\"\"", "\"").replaceFirst("^'(?=[=+\\-@])", ""))
                .toList();
    }

    /** By student: the score, the points of all graded tasks, and the score of each, as summary.csv has them. */
    Map<String, String> scores() throws IOException {
        Map<String, String> scores = new TreeMap<>();
        for (Map<String, String> line : table("summary.csv")) {
            List<String> cells = List.copyOf(line.values());
            long tasks = line.keySet().stream().filter(heading -> heading.matches("\\d.*")).count();
            scores.put(cells.get(0), String.join(" ", cells.subList(2, 4 + (int) tasks)));
        }
        return scores;
    }

    /** SHA-256 of the files that were graded, by student and task. */
    Map<String, Map<String, String>> checksums() throws IOException {
        Map<String, Map<String, String>> checksums = new TreeMap<>();
        for (Path file : Folders.files(grades().resolve("results"))) {
            if (file.toString().endsWith(".json")) {
                JsonObject result = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
                Map<String, String> ofStudent = new TreeMap<>();
                result.getAsJsonObject("graded").getAsJsonObject("files").entrySet().forEach(each -> ofStudent.put(
                        each.getKey(), each.getValue().getAsJsonObject().get("sha256").getAsString()));
                checksums.put(result.get("name").getAsString(), ofStudent);
            }
        }
        return checksums;
    }
}
