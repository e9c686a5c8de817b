package kata.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kata.consistency.FolderGrades;
import kata.consistency.Links;
import kata.consistency.TaskTables;
import kata.data.Checksums;
import kata.grade.GradeTable;
import kata.task.Exercises;
import kata.task.GivenFiles;
import kata.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For maintainers: whether all that is said in the project is true of it. */
@Command(name = "check", hidden = true, description = "For maintainers: drift, hints, links, golden files, grades.")
final class CheckCommand extends KataCommand {
    @Option(names = "--quick", description = "Leave out the grades of stubs and solutions, which take minutes.")
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        int count = 0;
        for (Map.Entry<String, Callable<List<String>>> check : checks(Kata.home()).entrySet()) {
            List<String> findings = check.getValue().call();
            findings.forEach(finding -> out().println("WRONG    " + finding));
            if (findings.isEmpty()) {
                out().println("ok       " + check.getKey());
            }
            count += findings.size();
        }
        out().println();
        out().println(count == 0 ? "All is well." : GradeTable.count(count, "finding") + ".");
        return count == 0 ? 0 : 1;
    }

    /** Each sentence that is to hold of the project, and what looks for findings that speak against it. */
    private Map<String, Callable<List<String>>> checks(Path home) {
        Map<String, Callable<List<String>>> checks = new LinkedHashMap<>();
        checks.put("exercises/ is what solutions/ makes", () -> new Exercises(home).drift().stream()
                .map(drift -> drift + ": run ./kata generate, or put the change into solutions/").toList());
        checks.put("src/given/SHA256SUMS has the checksum of each given file", () -> GivenFiles.findings(home));
        checks.put("every task has three hints, the first a question", () -> Task.all().stream()
                .filter(task -> !areHints(task.hints()))
                .map(task -> "task " + task.id() + " has not three hints, of which the first is a question").toList());
        checks.put("the tables of the tasks say what kata.task.Task says", () -> TaskTables.findings(home));
        checks.put("the links in the Markdown files lead somewhere", () -> Links.findings(home));
        checks.put("each golden file has its checksum", Checksums::problems);
        if (!quick) {
            checks.put("no check holds for a stub", () -> FolderGrades.stubs(FolderGrades.of(home, "exercises")));
            checks.put("every check holds for the solutions",
                    () -> FolderGrades.solutions(FolderGrades.of(home, "solutions")));
        }
        return checks;
    }

    static boolean areHints(List<String> hints) {
        return hints.size() == 3 && hints.get(0).endsWith("?");
    }
}
