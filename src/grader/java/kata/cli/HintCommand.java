package kata.cli;

import java.nio.file.Path;
import kata.progress.Hints;
import kata.progress.NextStep;
import kata.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "hint",
        description = "A hint for a task, one more each time: a question, a pointer, nearly the answer.")
final class HintCommand extends KataCommand {
    @Option(names = "--again", description = "Show the hints that were given so far, and no other.")
    private boolean again;

    @Parameters(paramLabel = "TASK", arity = "0..1",
            description = TASK + " Without it, the task to do next.")
    private String id;

    @Override
    public Integer call() {
        Path home = Kata.home();
        Task wanted = id != null ? task(id) : NextStep.task(home).orElseThrow(() ->
                wrongUse("every blank is filled in: name the task that the hint is for"));
        Hints hints = new Hints(home);
        print(again ? hints.given(wanted) : hints.next(wanted));
        return 0;
    }
}
