package kata.cli;

import java.io.PrintWriter;
import kata.progress.TaskList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All tasks: what they are worth, what is left to do, what was earned. */
@Command(name = "list", description = "The tasks: points, blanks left, your last grade, what is next.")
final class ListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(TaskList.of(Kata.home()));
        out.flush();
    }
}
