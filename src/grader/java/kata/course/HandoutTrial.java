package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kata.data.Folders;
import kata.grade.GradeFile;
import kata.grade.State;
import kata.task.Task;

/** Tries a handout as a student would: builds it, grades the untouched exercises, and gives every command. */
public final class HandoutTrial {
    /** A command of the launcher that an untouched copy answers, and its exit code there. */
    private record Try(int code, List<String> words) {
        static Try of(int code, String... words) {
            return new Try(code, List.of(words));
        }
    }

    private static final int LINES_SHOWN = 20;

    private final Path folder;
    private final List<Task> tasks;
    private final Consumer<String> progress;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param tasks    that the copy has
     * @param progress is told each command before it runs
     */
    public HandoutTrial(Path folder, List<Task> tasks, Consumer<String> progress) {
        this.folder = folder.toAbsolutePath().normalize();
        this.tasks = tasks;
        this.progress = progress;
    }

    /** Tries everything, and deletes what came of it. @return what is not as it should be; none if all is well */
    public List<String> problems() throws InterruptedException {
        try {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            expect(0, List.of(windows ? "mvn.cmd" : "mvn", "-q", "-B", "test"));
            requireNothingEarned();
            for (Try each : tries()) {
                List<String> command = new ArrayList<>(windows ? List.of("cmd", "/c", "kata.cmd") : List.of("sh", "kata"));
                command.addAll(each.words());
                expect(each.code(), command);
            }
            Folders.delete(folder.resolve("target"));
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot try " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The commands; exit code 1 says that there are no values or no network yet, 2 that there is no such task. */
    private List<Try> tries() {
        String first = tasks.get(0).id();
        boolean figures = tasks.containsAll(Task.all().stream().filter(task -> task.problem() == 3).toList());
        List<Try> tries = new ArrayList<>(List.of(Try.of(0), Try.of(0, "list"),
                Try.of(0, "grade", first, tasks.get(tasks.size() / 2).id(), tasks.get(tasks.size() - 1).id()),
                Try.of(1, "show", first), Try.of(0, "hint", first), Try.of(0, "reset", first), Try.of(0, "report"),
                Try.of(figures ? 1 : 2, "figures"), Try.of(0, "doctor")));
        Task.all().stream().filter(task -> !tasks.contains(task))
                .forEach(task -> tries.add(Try.of(2, "grade", task.id())));
        return tries;
    }

    private void requireNothingEarned() {
        Path results = folder.resolve("target/exercises/grade/results.json");
        if (!Files.exists(results)) {
            problems.add("mvn test has graded nothing");
            return;
        }
        List<GradeFile.Row> rows = GradeFile.read(results, "exercises").rows();
        if (!rows.stream().map(GradeFile.Row::task).toList().equals(tasks)) {
            problems.add("mvn test has not graded the tasks that are shown, but " + rows);
        }
        rows.stream().filter(row -> row.state() != State.NOT_ATTEMPTED)
                .forEach(row -> problems.add(row.task().id() + " is " + row.state() + " before anything is written: "
                        + row.output()));
    }

    private void expect(int code, List<String> command) throws IOException, InterruptedException {
        progress.accept(String.join(" ", command));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int ended = process.waitFor();
        if (ended != code || said.contains("Exception")) {
            problems.add(String.join(" ", command) + " ends with exit code " + ended + ", not " + code + ":\n"
                    + String.join("\n", said.lines().limit(LINES_SHOWN).toList()));
        }
    }
}
