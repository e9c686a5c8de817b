package kata.cli;

import kata.progress.TaskList;
import picocli.CommandLine.Command;

@Command(name = "list", description = "The tasks: points, blanks left, your last grade, what is next.")
final class ListCommand extends KataCommand {
    @Override
    public Integer call() {
        print(TaskList.of(Kata.home()));
        return 0;
    }
}
