package kata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kata.progress.Reset;
import kata.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the blanks back into the file of a task. */
@Command(name = "reset", description = "Put the blanks back into a task's file; yours is kept beside it.")
final class ResetCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private Task task;

    @Parameters(paramLabel = "TASK", description = TaskArgument.DESCRIPTION)
    void setTask(String id) {
        task = TaskArgument.of(id, spec);
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(Reset.of(Kata.home(), task));
        out.flush();
    }
}
