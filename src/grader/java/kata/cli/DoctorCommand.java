package kata.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kata.data.Checksums;
import kata.data.DataException;
import kata.data.Mnist;
import kata.grade.GradeTable;
import picocli.CommandLine.Command;

/** Checks this machine for the homework's needs: prints a line for each item, and a remedy if the item is missing. */
@Command(name = "doctor", description = "Whether this machine has what the homework needs.")
final class DoctorCommand extends KataCommand {
    private static final List<Callable<HealthCheck>> CHECKS = List.of(Machine::jdk,
            () -> Machine.maven(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn"),
            Machine::coresAndMemory,
            DoctorCommand::golden, DoctorCommand::mnist, Machine::fonts, () -> Machine.namespaces(Kata.home()),
            Machine::onnxRuntime, () -> Machine.gpu("nvidia-smi"), Machine::speed);
    private static final int PROBLEMS_SHOWN = 3;

    @Override
    public Integer call() throws Exception {
        return report(CHECKS, out());
    }

    /**
     * Runs the checks and prints each finding as soon as it is there.
     *
     * @return 0 if every finding is ok, otherwise 1
     */
    static int report(List<Callable<HealthCheck>> checks, PrintWriter out) throws Exception {
        int problems = 0;
        for (Callable<HealthCheck> check : checks) {
            HealthCheck finding = check.call();
            out.println((finding.ok() ? "ok       " : "PROBLEM  ") + finding.text());
            finding.remedy().lines().forEach(line -> out.println("         " + line));
            problems += finding.ok() ? 0 : 1;
        }
        out.println();
        out.println(problems == 0 ? "All is well." : GradeTable.count(problems, "problem") + ".");
        return problems == 0 ? 0 : 1;
    }

    static HealthCheck golden() {
        try {
            List<String> problems = Checksums.problems();
            return problems.isEmpty() ? HealthCheck.ok("golden files: each has its checksum")
                    : HealthCheck.problem("golden files: " + problems.size() + " not as they should be",
                            problems.stream().limit(PROBLEMS_SHOWN).collect(Collectors.joining("\n"))
                                    + (problems.size() > PROBLEMS_SHOWN ? "\n..." : ""));
        } catch (DataException e) {
            return HealthCheck.problem("golden files", e.getMessage());
        }
    }

    private static HealthCheck mnist() {
        try {
            return HealthCheck.ok("MNIST: " + Mnist.train().size() + " images to train on, " + Mnist.test().size()
                    + " to test with");
        } catch (DataException e) {
            return HealthCheck.problem("MNIST cannot be read", e.getMessage());
        }
    }
}
