package kata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kata.checks.GoldenValues;
import kata.data.Csv;
import kata.data.Folders;
import kata.data.Golden;
import kata.progress.LastGrade;
import kata.task.Exercises;
import kata.task.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "What is wrong with a task, and its values beside the golden ones.")
final class ShowCommand extends KataCommand {
    private static final String AGREES = "agrees";

    @Option(names = "--all", description = "Print every element of long and wide matrices too.")
    private boolean all;

    @Mixin
    private FromOption option;

    @Parameters(paramLabel = "TASK", description = TASK)
    private String id;

    private Task task;

    @Override
    public Integer call() {
        Path home = Kata.home();
        task = task(id);
        String from = option.folder(name -> hasValues(outputs(name)));
        Path outputs = outputs(from);
        String failures = option.given().equals(Optional.of("solutions")) ? ""
                : LastGrade.of(home).failures(home, task);
        out().print(failures);
        if (!hasValues(outputs)) {
            if (!failures.isEmpty()) {
                return 0;
            }
            err().println("kata: " + task.id() + " has no values yet. "
                    + (option.given().isPresent() ? "To compute them: " + command(from)
                            : "To compute those of your work:\n  " + command("exercises")
                                    + (Exercises.haveSolutions(home)
                                            ? "\nTo compute those of the solutions:\n  " + command("solutions") : "")
                                    + "\nOnly mvn test keeps "
                                    + "values. If you have just run it, the code stopped before its first value: "
                                    + "the grade says where."));
            return 1;
        }
        out().println(task.fullTitle() + ", as computed by " + from + "/" + task.file());
        if (option.given().isEmpty() && from.equals("solutions")) {
            out().println("Your own work has no values yet. To compute them: " + command("exercises"));
        }
        Path source = home.resolve(from).resolve(task.file());
        if (GoldenValues.of(task).stream().anyMatch(values -> Folders.isOlder(values.in(outputs), source))) {
            out().println("This file has changed since then. To compute again: " + command(from));
        }
        printValues(outputs);
        return 0;
    }

    private void printValues(Path outputs) {
        List<String> missing = new ArrayList<>();
        List<String> different = new ArrayList<>();
        for (GoldenValues values : GoldenValues.of(task)) {
            out().println();
            if (!Files.exists(values.in(outputs))) {
                missing.add(values.name());
                out().println(values.name() + "  was not computed");
                continue;
            }
            double[][] computed = Csv.rows(values.in(outputs));
            double[][] golden = Golden.rows(values.golden());
            Comparison comparison = new Comparison(computed, golden, values.tolerance(), all);
            String verdict = verdict(values, golden, comparison);
            if (!verdict.equals(AGREES)) {
                different.add(values.name());
            }
            out().println(values.name() + " " + Comparison.shape(computed) + "  " + verdict);
            out().print(comparison.hasTheSameShape() ? comparison.text() : "");
        }
        out().println();
        if (!different.isEmpty()) {
            out().println("* differs in the digits shown   ~ differs in later digits, by more than the check allows");
        }
        out().println(summary(GoldenValues.of(task).size(), different, missing));
    }

    private static String verdict(GoldenValues values, double[][] golden, Comparison comparison) {
        if (!comparison.hasTheSameShape()) {
            return "has the wrong shape: golden/" + values.golden() + ".csv is " + Comparison.shape(golden);
        }
        int size = golden.length * golden[0].length;
        int differing = comparison.differing();
        return differing == 0 ? AGREES
                : size == 1 ? "differs" : "differs in " + differing + " of " + size + " elements";
    }

    private static String summary(int count, List<String> different, List<String> missing) {
        int agree = count - different.size() - missing.size();
        List<String> parts = new ArrayList<>();
        if (!different.isEmpty()) {
            parts.add(String.join(", ", different) + (different.size() == 1 ? " differs" : " differ")
                    + " from golden/");
        }
        if (!missing.isEmpty()) {
            parts.add(String.join(", ", missing) + (missing.size() == 1 ? " was" : " were") + " not computed");
        }
        if (agree > 0) {
            parts.add(agree + (agree == 1 ? " matrix agrees" : " matrices agree") + " with golden/");
        }
        return String.join("; ", parts);
    }

    private boolean hasValues(Path outputs) {
        return GoldenValues.of(task).stream().anyMatch(values -> Files.exists(values.in(outputs)));
    }

    private static Path outputs(String from) {
        return Kata.home().resolve("target").resolve(from).resolve("outputs");
    }

    private String command(String from) {
        return "mvn test " + (from.equals("exercises") ? "-Pexercises " : "") + "-Dtask=" + task.id();
    }
}
