package kata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.consistency.TaskTables;
import kata.task.Exercises;
import kata.task.GivenFiles;
import kata.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Generates the exercises from the solutions, the tables from the tasks, and the checksums of the given files. */
@Command(name = "generate", hidden = true,
        description = "For maintainers: make exercises/ from solutions/, and the tables.")
final class GenerateCommand extends KataCommand {
    @Option(names = "--force", description = "Write also over files in which a blank has been filled in.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Path home = Kata.home();
        List<Path> written = new ArrayList<>(new Exercises(home).write(force));
        written.addAll(GivenFiles.write(home));    // first: the sample run in README.md shows given files that differ
        written.addAll(TaskTables.write(home, Task.all()));
        written.forEach(file -> out().println("wrote " + home.relativize(file)));
        out().println(written.size() + " files changed");
        return 0;
    }
}
