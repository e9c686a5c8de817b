package kata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.consistency.Links;
import kata.course.Handout;
import kata.course.HandoutTrial;
import kata.data.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "handout", description = "For instructors: make the copy for students, without solutions, and try it.")
final class HandoutCommand extends KataCommand {
    @Parameters(paramLabel = "FOLDER", description = "The folder to write, which is empty or does not exist yet.")
    private Path folder;

    @Option(names = "--with-reference", description = "Add the compiled solutions, so that ./kata grade can "
            + "grade each task alone there, too.")
    private boolean reference;

    @Option(names = "--without", paramLabel = "TASKS", description = "Leave out these tasks, as in 2e,3b2, or 3 for "
            + "all of problem 3.")
    private String without;

    @Option(names = "--untried", description = "Skip the trial of the copy's build and commands (two minutes).")
    private boolean untried;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Handout handout = new Handout(Kata.home(), folder, without == null ? List.of() : tasks(without), reference);
        print(handout.write() + " files in " + folder + "\n");
        List<String> problems = new ArrayList<>(handout.linesOfSolutions());
        problems.addAll(Links.findings(folder.toAbsolutePath().normalize()));
        if (!untried) {
            problems.addAll(new HandoutTrial(folder, handout.shown(), command -> print("trying " + command + "\n"))
                    .problems());
            Folders.delete(folder.resolve("target"));
        }
        problems.forEach(problem -> out().println("WRONG    " + problem));
        out().println(!problems.isEmpty() ? "Do not give the copy out yet." : untried ? "Made, but not tried."
                : "All is well: give out that folder.");
        return problems.isEmpty() ? 0 : 1;
    }
}
