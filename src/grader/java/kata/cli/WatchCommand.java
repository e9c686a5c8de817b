package kata.cli;

import kata.watch.Watch;
import picocli.CommandLine.Command;

@Command(name = "watch", description = "Grade a task whenever you save its file; hints and more at a key.")
final class WatchCommand extends KataCommand {
    @Override
    public Integer call() throws InterruptedException {
        Watch.run(Kata.home(), out());
        return 0;
    }
}
