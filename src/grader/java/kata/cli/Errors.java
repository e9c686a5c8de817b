package kata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import kata.data.DataException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Prints the error and its remedy. The exit code is 2 for wrong use of a command, 3 if {@code kata grade} could not
 * grade, and 1 for any other error. A stack trace is printed only if {@code debug} is set.
 */
record Errors(boolean debug) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final List<Class<? extends Exception>> EXPECTED = List.of(DataException.class, IOException.class,
            UncheckedIOException.class, IllegalArgumentException.class, IllegalStateException.class);

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                && command.getParent() == null) {
            err.println("kata: there is no command \"" + unmatched.getUnmatched().get(0) + "\"; "
                    + instead(command.getCommandSpec(), unmatched.getSuggestions()));
        } else {
            err.println("kata: " + wrong.getMessage().replaceFirst("^Error: ", ""));
            err.println("How it is used: ./" + command.getCommandSpec().qualifiedName() + " --help");
        }
        trace(wrong, err);
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (EXPECTED.stream().anyMatch(type -> type.isInstance(error))) {
            err.println("kata: " + error.getMessage());
        } else {
            err.println("kata: this is a mistake in kata itself: " + error);
            err.println("Run it again with KATA_DEBUG=1 in the environment to see where.");
        }
        trace(error, err);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String instead(CommandSpec kata, List<String> similar) {
        List<String> commands = kata.subcommands().values().stream().map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden()).map(CommandSpec::name).toList();
        return commands.stream().filter(similar::contains).findFirst().map(name -> "did you mean " + name + "?")
                .orElse("the commands are " + String.join(", ", commands));
    }

    private void trace(Exception error, PrintWriter err) {
        if (debug) {
            error.printStackTrace(err);
        }
    }
}
