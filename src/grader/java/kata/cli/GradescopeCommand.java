package kata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kata.course.AutograderZip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "gradescope", description = "For instructors: make the autograder for Gradescope, one zip file.")
final class GradescopeCommand extends KataCommand {
    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; by default, target/autograder.zip.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path home = Kata.home();
        Path file = out != null ? out : home.resolve("target/autograder.zip");
        AutograderZip.write(home, file);
        print(String.format(Locale.ROOT, """
                %s, %.0f MB: upload it on Gradescope as the autograder of a programming assignment.
                src/site/markdown/instructors.md says how, and which container and time limit to choose.
                """, file, Files.size(file) / 1e6));
        return 0;
    }
}
