package kata.cli;

import kata.watch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "watch", description = "Grade a task whenever you save its file; keys for hints and more.")
final class WatchCommand extends KataCommand {
    @Option(names = "--live", description = "Show the same in the browser, with curves of what a task trains; prints "
            + "the link.")
    private boolean live;

    @Override
    public Integer call() throws InterruptedException {
        Watch.run(Kata.home(), out(), live);
        return 0;
    }
}
