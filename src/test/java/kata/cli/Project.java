package kata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kata.data.Computer;
import kata.data.Csv;
import kata.grade.CheckResult;
import kata.grade.Grade;
import kata.grade.GradescopeResults;
import kata.grade.State;
import kata.matrix.Matrix;
import kata.progress.LastGrade;
import kata.task.Exercises;
import kata.task.Task;
import picocli.CommandLine;

/** A small made-up project in which the commands are run. */
public final class Project {
    /** What a command printed and how it ended. */
    public record Run(int code, String out, String err) {
    }

    private final Path home;

    /** With a blank for each task in both folders and no golden value. */
    public Project(Path home) {
        this.home = home;
        write("golden/SHA256SUMS", "");
        for (Task task : Task.values()) {
            write("solutions/" + task.file(), "package problem" + task.problem() + ";\nclass A {\n// SOLUTION "
                    + task.id() + ": write it\n// END\n}\n");
            blank(task);
        }
    }

    /** As a course gives it out: with the stubs in place of the solutions. */
    public Project withoutSolutions() {
        Exercises exercises = new Exercises(home);
        for (Task task : Task.values()) {
            write(Exercises.STUBS + "/" + task.file(), exercises.stub(task));
        }
        try (Stream<Path> solutions = Files.walk(path("solutions"))) {
            for (Path file : solutions.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Path path(String file) {
        return home.resolve(file);
    }

    public Project write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** README.md and the text of each problem, with places for what is said of the tasks, and the list of rooms. */
    Project texts() {
        write("src/rooms.txt", "100  solutions/problem1\n100  solutions/problem2\n100  solutions/problem3\n");
        for (Task task : Task.values()) {
            write("exercises/problem" + task.problem() + "/README.md", "# Problem (0 points)\n| 1a |\n");
        }
        return write("README.md", "The texts: none\n| 1a |\n```\nProblem 1 \n```\n");
    }

    public Project blank(Task task) {
        return write("exercises/" + task.file(), "class A {\n// TODO " + task.id() + ": write it\n"
                + "throw new NotAttempted(\"" + task.id() + "\");\n}\n");
    }

    public Project fillIn(Task task) {
        return write("exercises/" + task.file(), "class A {\n}\n");
    }

    public Project golden(String name, Matrix matrix) {
        Path file = path("golden/" + name + ".csv");
        Csv.write(file, matrix);
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            String list = Files.readString(path("golden/SHA256SUMS"));
            return write("golden/SHA256SUMS", list + HexFormat.of().formatHex(sum) + "  " + name + ".csv\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Project output(String folder, String name, Matrix matrix) {
        Csv.write(path("target/" + folder + "/outputs/" + name + ".csv"), matrix);
        return this;
    }

    /** Grades the tasks, each with one check that came out so. */
    public Project graded(State state, Task... tasks) {
        List<Task> graded = Arrays.asList(tasks);
        Grade grade = Grade.of("exercises", new HashSet<>(graded),
                graded.stream().map(task -> new CheckResult(task, "a check", 1, state, "2a")).toList());
        GradescopeResults.write(path("target/exercises/grade/results.json"), grade, Computer.here());
        LastGrade.keep(home, grade, Computer.here());
        return this;
    }

    /** Sets the time of the file's last change, in seconds. */
    public Project changed(String file, long seconds) {
        try {
            Files.setLastModifiedTime(path(file), FileTime.fromMillis(1000 * seconds));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Run run(String... arguments) {
        return run(false, arguments);
    }

    public Run run(boolean debug, String... arguments) {
        return asHome(() -> {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            CommandLine kata = Kata.commandLine(debug, arguments)
                    .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
            int code = kata.execute(arguments);
            return new Run(code, out.toString(), err.toString());
        });
    }

    /** What comes of an action for which this is the project's folder. */
    <T> T asHome(Supplier<T> action) {
        String before = System.setProperty("kata.home", home.toString());
        try {
            return action.get();
        } finally {
            if (before == null) {
                System.clearProperty("kata.home");
            } else {
                System.setProperty("kata.home", before);
            }
        }
    }
}
