package kata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kata.consistency.ProjectCheck;
import kata.grade.GradeTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For maintainers: whether all that is said in the project is true of it. */
@Command(name = "check", hidden = true, description = "For maintainers: drift, hints, links, golden files, grades.")
final class CheckCommand extends KataCommand implements Callable<Integer> {
    @Option(names = "--quick", description = "Leave out the grades of stubs and solutions, which take minutes.")
    private boolean quick;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ProjectCheck> checks = new ArrayList<>(ProjectCheck.quick());
        if (!quick) {
            checks.addAll(ProjectCheck.slow());
        }
        PrintWriter out = out();
        int count = 0;
        for (ProjectCheck check : checks) {
            List<String> findings = check.findings().in(Kata.home());
            findings.forEach(finding -> out.println("WRONG    " + finding));
            if (findings.isEmpty()) {
                out.println("ok       " + check.what());
            }
            count += findings.size();
        }
        out.println();
        out.println(count == 0 ? "All is well." : GradeTable.count(count, "finding") + ".");
        return count == 0 ? 0 : 1;
    }
}
