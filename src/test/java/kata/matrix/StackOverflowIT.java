package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever catches a StackOverflowError that came from within a matrix finds the others as they were. */
class StackOverflowIT {

    /** As in the two workers of {@code kata grade}, but with a small heap and a small stack. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:TieredStopAtLevel=1", "-XX:+TieredCompilation"})
    void anOverflowThatIsCaughtChangesNothingLater(String compiler) throws Exception {
        List<String> options = new ArrayList<>(List.of("-Xmx128m", "-Xss256k", "-Dkata.threads=3",
                "-Dkata.backend=scalar", compiler));
        ChildJvm.Result result = ChildJvm.run(StackEdge.class, options);
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).singleElement().satisfies(
                overflows -> assertThat(Integer.parseInt(overflows)).as("overflows within a matrix").isPositive());
        assertThat(result.exit()).isZero();
    }
}
