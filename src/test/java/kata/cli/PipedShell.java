package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./kata shell} behind a pipe, without a display. */
final class PipedShell {
    private PipedShell() {
    }

    /**
     * The process.
     *
     * @param home of the project.
     * @param loops an option of the JVM that says what matrices run on
     */
    static Process start(Path home, String... loops) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(loops));
        command.addAll(List.of("-Djava.awt.headless=true", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8",
                "-Dkata.home=" + home, "-cp", System.getProperty("java.class.path"), "kata.cli.Kata", "shell"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.redirectErrorStream(true).start();
    }

    /** All that it prints after these lines. */
    static List<String> answers(Process shell, List<String> lines) throws InterruptedException {
        try (PrintStream in = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8)) {
            lines.forEach(in::println);
        }
        List<String> answers = shell.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(shell.waitFor()).isZero();
        return answers;
    }
}
