package kata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import kata.data.Golden;
import kata.progress.NextStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The launcher's entry: finds the command and runs it; alone it says what there is and what to do next. */
@Command(name = "kata", description = "Gradient Kata: a homework in deep learning, graded by its tests.",
        mixinStandardHelpOptions = true, version = "Gradient Kata 1.0", scope = ScopeType.INHERIT,
        subcommands = {ListCommand.class, WatchCommand.class, GradeCommand.class, HintCommand.class, ShowCommand.class,
            ResetCommand.class, FiguresCommand.class, ReportCommand.class, ReferenceCommand.class, DoctorCommand.class,
            BenchCommand.class, GradescopeCommand.class, GenerateCommand.class, CheckCommand.class,
            CommandLine.HelpCommand.class})
public final class Kata implements Runnable {
    @Spec
    private CommandSpec spec;

    private Kata() {
    }

    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv("KATA_DEBUG") != null).execute(arguments));
    }

    /** @param debug whether an error shows its stack trace */
    static CommandLine commandLine(boolean debug) {
        Errors errors = new Errors(debug);
        return new CommandLine(new Kata())
                .setParameterExceptionHandler(errors).setExecutionExceptionHandler(errors);
    }

    /** The project's folder. */
    static Path home() {
        return Golden.folder().toAbsolutePath().normalize().getParent();
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("""
                Gradient Kata: a homework in deep learning. You fill in the blanks in exercises/ until the tests hold:
                mvn test -Pexercises grades what you wrote, mvn test the reference solutions.
                """);
        spec.subcommands().values().stream().map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden() && !command.helpCommand())
                .forEach(command -> out.println(String.format(Locale.ROOT, "  ./kata %-12s  %s",
                        withArguments(command), command.usageMessage().description()[0])));
        out.println();
        out.println(NextStep.in(home()));
    }

    private static String withArguments(CommandSpec command) {
        StringBuilder words = new StringBuilder(command.name());
        command.positionalParameters().forEach(parameter -> words.append(' ').append(
                parameter.arity().min() == 0 ? "[" + parameter.paramLabel() + "]" : parameter.paramLabel()));
        return words.toString();
    }
}
