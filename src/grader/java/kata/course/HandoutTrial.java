package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kata.grade.GradeFile;
import kata.grade.State;
import kata.task.Task;

/**
 * A trial of a handout, as a student would use it: builds it, grades the untouched exercises, runs every command.
 *
 * @param tasks    the tasks that the copy has
 * @param progress gets each command before it runs
 */
public record HandoutTrial(Path folder, List<Task> tasks, Consumer<String> progress) {
    /**
     * A command and its exit code in an untouched copy.
     *
     * @param words the words after {@code ./kata}
     */
    private record Try(int code, String words) {
    }

    private static final int LINES_SHOWN = 20;

    /**
     * Runs all commands in the folder; their files stay in its target/.
     *
     * @return the problems found
     */
    public List<String> problems() throws InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> problems = new ArrayList<>();
        try {
            problems.addAll(tried(0, windows ? "mvn.cmd -q -B test" : "mvn -q -B test"));
            problems.addAll(pointsOfUntouched());
            for (Try each : tries()) {
                problems.addAll(tried(each.code, (windows ? "cmd /c kata.cmd " : "sh kata ") + each.words));
            }
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot try " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The commands to try; exit code 1 means that values or a network are missing, 2 that a task does not exist. */
    private List<Try> tries() {
        String first = tasks.get(0).id();
        boolean figures = tasks.containsAll(Task.all().stream().filter(task -> task.problem() == 3).toList());
        String some = first + " " + tasks.get(tasks.size() / 2).id() + " " + tasks.get(tasks.size() - 1).id();
        List<Try> tries = new ArrayList<>(List.of(new Try(0, ""), new Try(0, "list"), new Try(0, "grade " + some),
                new Try(1, "show " + first), new Try(0, "hint " + first), new Try(0, "reset " + first),
                new Try(0, "report"), new Try(0, "shell"), new Try(figures ? 1 : 2, "figures"), new Try(0, "doctor")));
        Task.all().stream().filter(task -> !tasks.contains(task))
                .forEach(task -> tries.add(new Try(2, "grade " + task.id())));
        return tries;
    }

    /** The problems if mvn test has graded nothing or other tasks, or counts a task as attempted. */
    private List<String> pointsOfUntouched() {
        Path results = folder.resolve("target/exercises/grade/results.json");
        if (!Files.exists(results)) {
            return List.of("mvn test has graded nothing");
        }
        List<GradeFile.Test> rows = GradeFile.read(results, "exercises").tests();
        if (!rows.stream().map(GradeFile.Test::task).toList().equals(tasks)) {
            return List.of("mvn test has graded other tasks than the copy has: " + rows);
        }
        return rows.stream().filter(row -> row.state() != State.NOT_ATTEMPTED).map(row -> row.task().id() + " is "
                + row.state() + " before anything is written: " + row.output()).toList();
    }

    /** Runs a command; returns a problem if it prints an exception or ends with another exit code. */
    private List<String> tried(int code, String command) throws IOException, InterruptedException {
        progress.accept(command);
        Process process = new ProcessBuilder(command.split(" ")).directory(folder.toFile()).redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int ended = process.waitFor();
        return ended == code && !said.contains("Exception") ? List.of()
                : List.of(command + " ends with exit code " + ended + ", not " + code + ":\n"
                        + String.join("\n", said.lines().limit(LINES_SHOWN).toList()));
    }
}
