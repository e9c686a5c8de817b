package kata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kata.consistency.TaskTables;
import kata.task.Exercises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For maintainers: makes the exercises from the solutions and the tables from the tasks, or says where they differ. */
@Command(name = "generate", hidden = true, description = "For maintainers: make exercises/ from solutions/, and the tables.")
final class GenerateCommand extends KataCommand implements Callable<Integer> {
    @Option(names = "--check", description = "Change nothing; fail where exercises/ is not what solutions/ makes.")
    private boolean check;

    @Option(names = "--force", description = "Write also over files in which a blank has been filled in.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        Path home = Kata.home();
        Exercises exercises = new Exercises(home);
        if (check) {
            List<String> drift = new ArrayList<>(exercises.drift());
            drift.addAll(TaskTables.findings(home));
            drift.forEach(out::println);
            out.println(drift.isEmpty() ? "exercises/ is what solutions/ makes, and the tables are what the tasks make"
                    : "run ./kata generate, or put the change into solutions/");
            return drift.isEmpty() ? 0 : 1;
        }
        List<Path> written = new ArrayList<>(exercises.write(force));
        written.addAll(TaskTables.write(home));
        written.forEach(file -> out.println("wrote " + home.relativize(file)));
        out.println(written.size() + " files changed");
        return 0;
    }
}
