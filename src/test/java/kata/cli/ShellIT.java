package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.data.Folders;
import kata.data.Golden;
import kata.data.WholeFile;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell that reads a pipe, over exercises in which little is written. */
class ShellIT {
    private static final Path PROJECT = Golden.folder().toAbsolutePath().normalize().getParent();
    private static final String RIGHT = "new Arrow(b, Matrix::columnSums)";
    private static final String CHECK = "gradcheck(b -> Variable.of(X).plusRow(b).square(), X.slice(0, 1))";

    @TempDir
    Path home;

    @BeforeEach
    void aCopyForStudents() throws IOException {
        for (Task task : Task.values()) {
            String stub = new Exercises(PROJECT).stub(task);
            WholeFile.write(home.resolve("src/stubs").resolve(task.file()), stub);
            WholeFile.write(home.resolve("exercises").resolve(task.file()), stub);
        }
        for (Path file : Folders.files(PROJECT.resolve("golden/problem1/data"))) {
            WholeFile.write(home.resolve(PROJECT.relativize(file)), Files.readAllBytes(file));
        }
        WholeFile.write(home.resolve("golden/SHA256SUMS"), Files.readAllBytes(PROJECT.resolve("golden/SHA256SUMS")));
    }

    @Test
    void findsAWrongPlusRowAndThatItIsMended() throws Exception {
        write("new Arrow(b, c -> c.columnSums().scale(1.0 / c.rows()))");
        Process shell = start();
        PrintStream in = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader out = shell.inputReader(StandardCharsets.UTF_8);
        in.println(CHECK);
        assertThat(out.readLine()).isEqualTo("WRONG: x.g differs from finite differences at 50 of 50 elements.");
        assertThat(out.readLine()).matches("The largest difference is \\S+, at x.g\\[0]\\[\\d+]: \\S+ by Variable, "
                + "\\S+ by finite differences\\.");
        write(RIGHT);
        in.println("/reload -quiet");
        in.println("/exit");
        assertThat(out.lines()).contains("RIGHT: x.g agrees with finite differences at all 50 elements.");
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void showsWhichArrowIsWrongAndThatItIsMended() throws Exception {
        write("new Arrow(b, c -> c)");
        Process shell = start();
        PrintStream in = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader out = shell.inputReader(StandardCharsets.UTF_8);
        List.of("gradcheck(b -> Variable.of(W1).plusRow(b), W1.slice(0, 1))",
                "var z = Variable.of(W1).plusRow(Variable.of(W1.slice(0, 1)))", "z.backward(W1)", "graph(z)")
                .forEach(in::println);
        List<String> wrong = new ArrayList<>();
        do {
            wrong.add(out.readLine());
        } while (!wrong.get(wrong.size() - 1).startsWith("drawn into"));
        assertThat(wrong).contains("WRONG: x.g is (4, 5), x is (1, 5). A gradient has the shape of its value.")
                .anyMatch(line -> line.matches(" +adds to n2.g .*WRONG SHAPE: \\(4, 5\\), the operand is \\(1, 5\\)"));
        assertThat(Files.readString(home.resolve("target/shell/graph.svg"))).contains("n2 (1, 5)");
        write(RIGHT);
        in.println("/reload -quiet");
        in.println("/exit");
        assertThat(out.lines().toList()).contains("RIGHT: x.g agrees with finite differences at all 5 elements.")
                .anyMatch(line -> line.matches(" +adds to n2.g .*")).noneMatch(line -> line.contains("WRONG"));
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void whatIsRefusedOrBlankIsNamedAndTheRestCanBeUsed() throws Exception {
        WholeFile.write(home.resolve("exercises").resolve(Task.ADAM.file()), "package problem2; class Adam { oops }");
        assertThat(answers("W3", "W1.matmul(X).relu().plus(oops)", "Variable.of(W1).tanh()")).contains(
                "exercises/problem2/Adam.java is refused; the unfilled file is used instead:", "W3 ==> float64 (2, 3)",
                "|    symbol:   variable oops")
                .anyMatch(line -> line.contains("NotAttempted: task 1c is not attempted yet"));
    }

    @Test
    void withoutADisplayFiguresAreFiles() throws Exception {
        assertThat(answers("plot(3, 2, 1)", "show(Matrix.zeros(2, 784))", "plot(List.of())", "points.shape()",
                "time(() -> W1.matmul(X)).shape()"))
                .anyMatch(line -> line.matches("drawn into .*losses\\.svg"))
                .anyMatch(line -> line.matches("drawn into .*images\\.svg"))
                .anyMatch(line -> line.endsWith("there is no point to draw"))
                .anyMatch(line -> line.matches("\\S+ ms, the median of \\d+ runs; the first took \\S+ ms"))
                .contains("$4 ==> \"(100, 200)\"", "$5 ==> \"(4, 50)\"");
    }

    private void write(String arrow) throws IOException {
        String solution = Files.readString(PROJECT.resolve("solutions").resolve(Task.AUTODIFF.file()));
        assertThat(solution).contains(RIGHT);
        WholeFile.write(home.resolve("exercises").resolve(Task.AUTODIFF.file()), solution.replace(RIGHT, arrow));
    }

    private List<String> answers(String... lines) throws Exception {
        return PipedShell.answers(start(), List.of(lines));
    }

    private Process start() throws IOException {
        return PipedShell.start(home, "-Dkata.backend=scalar");
    }
}
