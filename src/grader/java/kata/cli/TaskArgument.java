package kata.cli;

import java.util.Arrays;
import java.util.Locale;
import kata.task.Task;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The argument that names a task. */
final class TaskArgument {
    static final String DESCRIPTION = "Its id, as in 1a; ./kata list names them all.";

    private TaskArgument() {
    }

    /** @throws ParameterException where there is no such task; lists those that there are, with their titles */
    static Task of(String id, CommandSpec command) {
        try {
            return Task.of(id);
        } catch (IllegalArgumentException e) {
            StringBuilder tasks = new StringBuilder("there is no task \"" + id + "\"; the tasks are");
            Arrays.stream(Task.values()).forEach(task -> tasks.append(
                    String.format(Locale.ROOT, "\n  %-3s %s", task.id(), task.title())));
            throw new ParameterException(command.commandLine(), tasks.toString(), e);
        }
    }
}
