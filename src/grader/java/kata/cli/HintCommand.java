package kata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kata.progress.Hints;
import kata.progress.NextStep;
import kata.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The next hint of a task. */
@Command(name = "hint", description = "A hint for a task, one more each time: a question, a pointer, nearly the answer.")
final class HintCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--again", description = "Show the hints that were given so far, and no other.")
    private boolean again;

    private Task task;

    @Parameters(paramLabel = "TASK", arity = "0..1",
            description = TaskArgument.DESCRIPTION + " Without it: the task that is to be done next.")
    void setTask(String id) {
        task = id == null ? null : TaskArgument.of(id, spec);
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Path home = Kata.home();
        Task wanted = task != null ? task : NextStep.task(home).orElseThrow(() -> new ParameterException(
                spec.commandLine(), "every blank is filled in: which task is the hint to be for?"));
        Hints hints = new Hints(home);
        out.print(again ? hints.given(wanted) : hints.next(wanted));
        out.flush();
    }
}
