package kata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kata.task.Task;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The base of all commands: prints, finds tasks by name, and makes the error for wrong use. */
abstract class KataCommand implements Callable<Integer> {
    /** The description of an argument that names a task. */
    static final String TASK = "A task's id, as in 1a; ./kata list names all tasks.";

    @Spec
    private CommandSpec spec;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Prints whole lines and flushes. */
    final void print(String lines) {
        out().print(lines);
        out().flush();
    }

    /**
     * The task with the given id.
     *
     * @throws ParameterException if there is no such task; the message lists all tasks
     */
    final Task task(String id) {
        try {
            return Task.present(id);
        } catch (IllegalArgumentException e) {
            throw wrongUse("there is no task \"" + id + "\"; the tasks are" + Task.all().stream()
                    .map(task -> String.format(Locale.ROOT, "\n  %-3s %s", task.id(), task.title()))
                    .collect(Collectors.joining()));
        }
    }

    /**
     * The tasks with the given names, in the form of {@link Task#named}.
     *
     * @throws ParameterException if a name is unknown
     */
    final List<Task> tasks(String names) {
        try {
            return Task.named(names);
        } catch (IllegalArgumentException e) {
            throw wrongUse(e.getMessage());
        }
    }

    /**
     * Runs a program in another JVM, with the options of this JVM.
     *
     * @return the program's exit code
     */
    static int runJvm(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(arguments));
        Process program = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
        return program.waitFor();
    }

    /** Makes the exception to throw for wrong use of the command; the exit code is 2. */
    final ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
