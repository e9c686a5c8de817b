package kata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kata.data.Golden;
import kata.progress.NextStep;
import kata.task.Exercises;
import kata.task.Task;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The launcher's entry: runs a command or, without a command, lists all commands and the next step. */
@Command(name = "kata", description = "Gradient Kata: a homework in deep learning, graded by its tests.",
        mixinStandardHelpOptions = true, version = "Gradient Kata 1.0", scope = ScopeType.INHERIT)
public final class Kata implements Runnable {
    private static final List<Class<?>> COMMANDS = List.of(ListCommand.class, WatchCommand.class, GradeCommand.class,
            HintCommand.class, ShowCommand.class, ResetCommand.class, ShellCommand.class, FiguresCommand.class,
            ReportCommand.class, ReferenceCommand.class, DoctorCommand.class, BenchCommand.class, HandoutCommand.class,
            GradescopeCommand.class, GenerateCommand.class, CheckCommand.class, CommandLine.HelpCommand.class);
    /** The commands that only a copy with solutions offers. */
    private static final List<String> NEED_SOLUTIONS = List.of("bench", "handout", "gradescope", "generate", "check");

    @Spec
    private CommandSpec spec;

    private Kata() {
    }

    public static void main(String[] arguments) {
        StandardOutput output = StandardOutput.install();
        int code = commandLine(System.getenv("KATA_DEBUG") != null, arguments).execute(arguments);
        output.obstacle().ifPresent(why -> System.err.println("kata: standard output could not be written: " + why));
        System.exit(output.obstacle().isPresent() ? GradeCommand.NOT_GRADED : code);
    }

    /**
     * The commands. If the arguments begin with a command, only that command is set up: to set up all takes 0.1 s.
     *
     * @param debug whether an error shows its stack trace
     */
    static CommandLine commandLine(boolean debug, String... arguments) {
        boolean whole = Exercises.haveSolutions(Path.of(System.getProperty("kata.home", ".")));
        List<Class<?>> offered = COMMANDS.stream().filter(each -> whole || !NEED_SOLUTIONS.contains(name(each)))
                .filter(each -> Task.isWhole(3) || each != FiguresCommand.class).toList();
        List<Class<?>> named = offered.stream().filter(each -> arguments.length > 0 && name(each).equals(arguments[0]))
                .toList();
        CommandLine commands = new CommandLine(new Kata());
        (named.isEmpty() || named.contains(CommandLine.HelpCommand.class) ? offered : named)
                .forEach(commands::addSubcommand);
        Errors errors = new Errors(debug);
        return commands.setParameterExceptionHandler(errors).setExecutionExceptionHandler(errors);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
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
                ./kata watch grades a task whenever you save its file, mvn test -Pexercises everything%s.
                """.formatted(Exercises.haveSolutions(home()) ? ",\nmvn test the reference solutions" : ""));
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
