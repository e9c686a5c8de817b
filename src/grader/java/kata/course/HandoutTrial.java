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
 * Tries a handout as a student would: builds it, grades the untouched exercises, and gives every command.
 *
 * @param tasks    that the copy has
 * @param progress is told each command before it runs
 */
public record HandoutTrial(Path folder, List<Task> tasks, Consumer<String> progress) {
    /** Words after {@code ./kata} that an untouched copy answers, and the exit code there. */
    private record Try(int code, String words) {
    }

    private static final int LINES_SHOWN = 20;

    /**
     * Tries everything; what comes of it stays in its target/.
     *
     * @return what is not as it should be
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

    /** The commands; exit code 1 says that there are no values or no network yet, 2 that there is no such task. */
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

    /** A problem where the run of the tests has graded nothing, other tasks or points. */
    private List<String> pointsOfUntouched() {
        Path results = folder.resolve("target/exercises/grade/results.json");
        if (!Files.exists(results)) {
            return List.of("mvn test has graded nothing");
        }
        List<GradeFile.Test> rows = GradeFile.read(results, "exercises").tests();
        if (!rows.stream().map(GradeFile.Test::task).toList().equals(tasks)) {
            return List.of("mvn test has not graded the tasks that are shown, but " + rows);
        }
        return rows.stream().filter(row -> row.state() != State.NOT_ATTEMPTED).map(row -> row.task().id() + " is "
                + row.state() + " before anything is written: " + row.output()).toList();
    }

    /** A problem where the command ends with another exit code or an exception. */
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
