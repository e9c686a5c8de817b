package kata.cli;

import kata.progress.Reset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "reset", description = "Put the blanks back into a task's file; yours is kept beside it.")
final class ResetCommand extends KataCommand {
    @Parameters(paramLabel = "TASK",
            description = "A task's id, as in 1a; or \"answers\", your answers to open questions.")
    private String id;

    @Override
    public Integer call() {
        print(id.equals("answers") ? Reset.ofAnswers(Kata.home()) : Reset.of(Kata.home(), task(id)));
        return 0;
    }
}
