package kata.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher's entry: finds the command and runs it. */
@Command(name = "kata", description = "Gradient Kata: a homework in deep learning, graded by its tests.",
        mixinStandardHelpOptions = true, version = "Gradient Kata 1.0",
        subcommands = {GenerateCommand.class})
public final class Kata {
    private Kata() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Kata()).execute(arguments));
    }
}
