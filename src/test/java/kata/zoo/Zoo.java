package kata.zoo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.checks.CheckFailure;
import kata.checks.LongTraining;
import kata.runner.SystemProperties;
import kata.sandbox.Refused;
import kata.sandbox.Request;
import kata.sandbox.SubmissionLoader;
import kata.sandbox.SubmittedFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * Grades the zoo: each wrong submission fails in the tests that it names and earns no more than it may, and each right
 * one passes all of its task and uses nothing that {@code kata grade} refuses.
 *
 * <p>It takes minutes, and its name keeps it out of {@code mvn test}: run it with {@code mvn test -Dtest=Zoo}, or
 * parts of it with {@code -Dzoo=wrong/2d,right/2d}. Of tasks that compute for long only the tests that an entry names
 * run, and what it earns is not known; {@code -Dzoo.shares=true} runs all of them, for an hour. With
 * {@code -Dkata.seeds=20}, the right ones alone are graded, with each of the seeds from 1 to 20.
 */
class Zoo {
    @TestFactory
    Stream<DynamicTest> everySubmissionEndsAsItShould() throws IOException {
        LongTraining.forTheVerdictAlone();
        String part = System.getProperty("zoo", "");
        List<Entry> entries = Entry.all().stream().filter(entry -> Arrays.stream(part.split(","))
                .anyMatch(entry.name()::startsWith)).toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("no submission in src/test/zoo has a name that begins with -Dzoo="
                    + part + "; names are as in wrong/2d/NoBiasCorrection");
        }
        int seeds = Integer.getInteger("kata.seeds", 0);
        return seeds == 0 ? entries.stream().map(entry -> DynamicTest.dynamicTest(entry.name(), () -> grade(entry)))
                : IntStream.rangeClosed(1, seeds).boxed().flatMap(seed -> entries.stream().filter(Entry::isRight)
                        .map(entry -> DynamicTest.dynamicTest(entry.name() + " " + seed, () -> grade(entry, seed))));
    }

    private static void grade(Entry entry, int seed) throws Exception {
        try (SystemProperties properties = new SystemProperties()) {
            properties.with("kata.seed", "" + seed);
            grade(entry);
        }
    }

    private static void grade(Entry entry) throws IOException, ClassNotFoundException {
        long start = System.nanoTime();
        List<String> problems = new ArrayList<>();
        String found;
        boolean whole = entry.isRight() || entry.task().isShort() || Boolean.getBoolean("zoo.shares");
        Map<String, TestExecutionResult> results = whole ? TestRun.all(entry) : TestRun.named(entry);
        if (entry.isRight()) {
            allowed(entry, problems);
            results.forEach((test, result) -> passed(test, result, problems));
            found = "passes " + results.size() + " checks";
            if (results.isEmpty()) {
                problems.add("no check ran");
            }
        } else {
            entry.fails().forEach(failure -> failed(failure, results.get(failure.test()), problems));
            double share = whole ? Verdict.of(entry.task(), results).share().doubleValue() : 0;
            if (share > entry.most()) {
                problems.add(String.format(Locale.ROOT, "it earns %.3f of the points, at most %.2f is right", share,
                        entry.most()));
            }
            found = whole ? String.format(Locale.ROOT, "earns %.3f", share) : "fails";
        }
        System.out.printf(Locale.ROOT, "%-6s %-48s %5.1f s  %s%n", problems.isEmpty() ? "ok" : "WRONG", entry.name(),
                (System.nanoTime() - start) / 1e9, problems.isEmpty() ? found : "see the end");
        if (!problems.isEmpty()) {
            throw new AssertionError("src/test/zoo/" + entry.file() + "\n  " + entry.about() + "\n"
                    + String.join("\n", problems));
        }
    }

    private static void allowed(Entry entry, List<String> problems) throws IOException {
        String text = Replacement.of(List.of(entry)).get(entry);
        try {
            SubmittedFile file = new SubmittedFile(entry.task(), entry.task().file(), text, "");
            SubmissionLoader.of(new Request(file, List.of()), Path.of(""), Zoo.class.getClassLoader());
        } catch (Refused refused) {
            problems.add("it is right, but " + refused.getMessage());
        }
    }

    private static void passed(String test, TestExecutionResult result, List<String> problems) {
        if (result.getStatus() != Status.SUCCESSFUL) {
            problems.add("it is right, but " + test + " says:\n" + message(result));
        }
    }

    private static void failed(Entry.Failure failure, TestExecutionResult result, List<String> problems) {
        if (result == null) {
            problems.add(failure.test() + " did not run");
        } else if (result.getStatus() != Status.FAILED) {
            problems.add(failure.test() + " lets it through: " + result.getStatus());
        } else {
            failure.words().stream().filter(words -> !message(result).contains(words)).forEach(words -> problems.add(
                    failure.test() + " does not say \"" + words + "\", but:\n" + message(result)));
        }
    }

    private static String message(TestExecutionResult result) {
        return result.getThrowable().map(thrown -> thrown instanceof CheckFailure known ? known.failure().text()
                : thrown.getMessage()).map(text -> text.indent(4).stripTrailing())
                .orElse("    (nothing)");
    }
}
