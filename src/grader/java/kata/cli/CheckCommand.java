package kata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kata.consistency.FolderGrades;
import kata.consistency.Links;
import kata.consistency.Rooms;
import kata.consistency.TaskTables;
import kata.data.Checksums;
import kata.grade.GradeTable;
import kata.task.Exercises;
import kata.task.GivenFiles;
import kata.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks, for maintainers, that the project's files agree with each other. */
@Command(name = "check", hidden = true, description = "For maintainers: drift, hints, links, golden files, grades.")
final class CheckCommand extends KataCommand {
    @Option(names = "--quick", description = "Leave out the table of rooms, and what takes minutes: "
            + "the grades of stubs and solutions.")
    private boolean quick;

    private int count;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Kata.home();
        report("exercises/ is what solutions/ makes", new Exercises(home).drift().stream()
                .map(drift -> drift + ": run ./kata generate, or put the change into solutions/").toList());
        report("src/given/SHA256SUMS has the checksum of each given file", GivenFiles.findings(home));
        report("every task has three hints, the first a question", Task.all().stream()
                .filter(task -> !areHints(task.hints()))
                .map(task -> "task " + task.id() + " must have three hints, the first a question").toList());
        report("the tables of the tasks agree with kata.task.Task", TaskTables.findings(home));
        report("every link in the Markdown files has a target", Links.findings(home));
        report("each golden file has its checksum", Checksums.problems());
        report("no room has grown by more than a tenth over src/rooms.txt", Rooms.findings(home));
        if (!quick) {
            Map<String, Integer> rooms = Rooms.lines(home);
            rooms.forEach((room, lines) -> out().printf(Locale.ROOT, "%6d  %s%n", lines, room));
            out().printf(Locale.ROOT, "%6d  in all%n", rooms.values().stream().mapToInt(Integer::intValue).sum());
            report("no check holds for a stub", FolderGrades.stubs(FolderGrades.of(home, "exercises")));
            report("every check holds for the solutions", FolderGrades.solutions(FolderGrades.of(home, "solutions")));
        }
        out().println();
        out().println(count == 0 ? "All is well." : GradeTable.count(count, "finding") + ".");
        return count == 0 ? 0 : 1;
    }

    /** Prints the findings against a statement about the project or, if there are none, the statement. */
    private void report(String sentence, List<String> findings) {
        findings.forEach(finding -> out().println("WRONG    " + finding));
        if (findings.isEmpty()) {
            out().println("ok       " + sentence);
        }
        count += findings.size();
    }

    static boolean areHints(List<String> hints) {
        return hints.size() == 3 && hints.get(0).endsWith("?");
    }
}
