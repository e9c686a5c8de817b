package kata.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.data.Golden;
import kata.mutation.Mutant.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of the list of survivors, and of how it is compared, without running PIT. */
class SurvivorsTest {
    private static final Mutant BOUNDARY =
            new Mutant("problem9.Sum.of", "while (i < n) {", "changed conditional boundary");
    private static final Mutant SIGN =
            new Mutant("problem9.Sum.of", "return a + b;", "Replaced double addition with subtraction");

    @TempDir
    Path folder;

    @Test
    void theListNamesLinesOfTheSolutionsOfToday() throws IOException {
        List<Mutant> listed = SurvivorList.read(Golden.folder().resolveSibling("src/test/mutation/survivors.md"));
        assertThat(listed).isNotEmpty();
        for (Mutant mutant : listed) {
            String[] names = mutant.method().split("\\.");
            Path source = Mutant.source(Survivors.SOURCES, names[0] + "/" + names[1] + ".java");
            assertThat(Files.readString(source).lines().map(String::strip)).as(mutant.method())
                    .contains(mutant.line());
        }
    }

    @Test
    void aMutantIsReadWithItsLineFromPitsReport() throws IOException {
        Files.createDirectories(folder.resolve("problem9"));
        Files.writeString(folder.resolve("problem9/Sum.java"), "package problem9;\n\n  return a + b;\n");
        Path report = folder.resolve("mutations.xml");
        Files.writeString(report, """
                <mutations>
                <mutation detected='true' status='TIMED_OUT' numberOfTestsRun='1'><sourceFile>Sum.java</sourceFile>
                <mutatedClass>problem9.Sum</mutatedClass><mutatedMethod>lambda$of$3</mutatedMethod>
                <lineNumber>3</lineNumber><description>replaced double return with 0.0d for problem9/Sum::lambda$of$3
                </description><killingTest/></mutation>
                </mutations>
                """);
        Mutant mutant = new Mutant("problem9.Sum.of", "return a + b;",
                "replaced double return with 0.0d for problem9/Sum::of");
        assertThat(Mutant.read(report, List.of(folder))).containsExactly(new Result(mutant, "TIMED_OUT", true, ""));
    }

    @Test
    void aListIsReadAsItIsPrinted() throws IOException {
        assertThat(read("# Title\n\nText: of the list.\n" + BOUNDARY + "\n" + SIGN + SIGN))
                .containsExactly(BOUNDARY, SIGN, SIGN);
    }

    @Test
    void aMutantWithoutReasonOrPlaceIsAnError() {
        assertThatThrownBy(() -> read("## problem9.Sum.of\n\n    return a + b;\n\n- Replaced something\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("list.md:5: a mutant stands below");
        assertThatThrownBy(() -> read("## problem9.Sum.of\n\n- Replaced something: nothing comes of it\n"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("list.md:3: ");
    }

    private List<Mutant> read(String text) throws IOException {
        Path file = folder.resolve("list.md");
        Files.writeString(file, text);
        return SurvivorList.read(file);
    }

    @Test
    void eachSurvivorHasToBeListedAsOftenAsItIsThere() {
        List<Result> results = List.of(new Result(SIGN, "SURVIVED", false, ""),
                new Result(SIGN, "NO_COVERAGE", false, ""), new Result(BOUNDARY, "KILLED", true, "SumTest"));
        assertThat(Survivors.unlisted(results, List.of(SIGN))).containsExactly(SIGN);
        assertThat(Survivors.unlisted(results, List.of(SIGN, SIGN))).isEmpty();
    }

    @Test
    void whatATestNoticesIsNotListedUnlessItIsNoticedByTheClock() {
        List<Result> results = List.of(new Result(SIGN, "KILLED", true, "SumTest"),
                new Result(BOUNDARY, "TIMED_OUT", true, ""));
        assertThat(Survivors.unneeded(results, List.of(SIGN, BOUNDARY))).containsExactly(SIGN);
        assertThat(Survivors.unneeded(List.of(), List.of(BOUNDARY))).containsExactly(BOUNDARY);
    }
}
