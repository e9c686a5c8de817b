package kata.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kata.data.Golden;
import org.junit.jupiter.api.Test;

/**
 * Compares what PIT has found with the list of mutants that no test notices. {@code mvn test -Pmutation} runs PIT,
 * then this; the name keeps it out of {@code mvn test}.
 */
class Survivors {
    private static final Path LIST = Golden.folder().resolveSibling("src/test/mutation/survivors.md").normalize();
    /** The roots of what PIT changes. */
    static final List<Path> SOURCES = List.of(Golden.folder().resolveSibling("solutions"),
            Golden.folder().resolveSibling("src/given/java"));
    /** What the tests notice of all mutants, at least. */
    private static final double SHARE = 0.95;

    @Test
    void theTestsNoticeAllMutantsButThoseThatAreListedWithWhy() throws IOException {
        Path report = Golden.folder().resolveSibling("target/mutation/pit-reports/mutations.xml");
        List<Mutant.Result> results = Mutant.read(report, SOURCES);
        List<Mutant> listed = SurvivorList.read(LIST);
        long noticed = results.stream().filter(Mutant.Result::noticed).count();
        long killed = results.stream().filter(Mutant.Result::isKilled).count();
        System.out.printf(Locale.ROOT, "PIT: %d mutants, %d noticed (%.1f %%), %d of them by the clock; %d listed%n",
                results.size(), noticed, 100.0 * noticed / results.size(), noticed - killed, listed.size());
        assertThat(unlisted(results, listed)).as("mutants that no test notices: write a check that does, or list them "
                + "in %s, as they stand below, with why nothing comes of them", LIST).isEmpty();
        List<Mutant> unneeded = unneeded(results, listed);
        assertThat(unneeded).as("mutants in %s that a test notices, or that are gone: take them out, unless that test "
                + "fails now and then without them, too%n%s", LIST, noticedBy(results, unneeded)).isEmpty();
        assertThat((double) noticed / results.size()).as("the share of mutants that are noticed")
                .isGreaterThanOrEqualTo(SHARE);
    }

    /** A line for each of these mutants that a test notices: which one. */
    private static String noticedBy(List<Mutant.Result> results, List<Mutant> mutants) {
        return results.stream().filter(result -> result.isKilled() && mutants.contains(result.mutant()))
                .map(result -> result.mutant().method() + ", " + result.mutant().change() + ": " + result.test())
                .collect(Collectors.joining("\n"));
    }

    /** Those that were not noticed, but those that are listed: each as often as it is there. */
    static List<Mutant> unlisted(List<Mutant.Result> results, List<Mutant> listed) {
        List<Mutant> left = new ArrayList<>(results.stream().filter(result -> !result.noticed())
                .map(Mutant.Result::mutant).toList());
        listed.forEach(left::remove);
        return left;
    }

    /** Those that are listed without need. One that only makes a test slow is noticed by the clock on some machines. */
    static List<Mutant> unneeded(List<Mutant.Result> results, List<Mutant> listed) {
        List<Mutant> left = new ArrayList<>(listed);
        results.stream().filter(result -> !result.isKilled()).map(Mutant.Result::mutant)
                .forEach(left::remove);
        return left;
    }
}
