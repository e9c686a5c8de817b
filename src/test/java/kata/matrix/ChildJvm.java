package kata.matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that runs a class of the tests with options of its own. */
public final class ChildJvm {
    public static final List<String> WITH_VECTORS = List.of("--add-modules", "jdk.incubator.vector");

    /**
     * The output of a JVM, and its exit code.
     *
     * @param errors the lines that come from this project
     */
    public record Result(int exit, List<String> output, List<String> errors) {
    }

    private ChildJvm() {
    }

    public static Result run(Class<?> main, List<String> options) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("child", ".txt");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Xshare:auto"));
            command.addAll(options);
            command.add(main.getName());
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return new Result(exit, output.lines().toList(), Files.readAllLines(errors).stream()
                    .filter(line -> !line.startsWith("WARNING: ") && !line.startsWith("Picked up ")).toList());
        } finally {
            Files.delete(errors);
        }
    }
}
