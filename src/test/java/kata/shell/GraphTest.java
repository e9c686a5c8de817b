package kata.shell;

import static org.assertj.core.api.Assertions.assertThat;

import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import problem1.Variable;

class GraphTest {
    private final Variable a = Variable.of(Matrix.of(1, 2, 3, 4.0));

    @Test
    void eachNodeStandsBeforeItsOperandsWithWhatItAddsToThem() {
        Variable z = a.times(a).plus(a.scale(2)).sum();
        z.backward();
        assertThat(new Graph(z).text().lines()).containsExactly(
                "z   (1, 1)     v  39.00", "               g  1.000", "      adds to n1.g  1.000 1.000",
                "n1  (1, 2)     v  15.00 24.00", "               g  1.000 1.000",
                "      adds to n2.g  1.000 1.000", "      adds to n3.g  1.000 1.000",
                "n2  (1, 2)     v  9.000 16.00", "               g  1.000 1.000",
                "      adds to n4.g  3.000 4.000", "      adds to n4.g  3.000 4.000",
                "n3  (1, 2)     v  6.000 8.000", "               g  1.000 1.000", "      adds to n4.g  2.000 2.000",
                "n4  (1, 2)     v  3.000 4.000", "               g  8.000 10.00");
    }

    @Test
    void beforeABackwardPassThereAreNoGradients() {
        assertThat(new Graph(a.sum()).text()).contains("g  null before a backward pass",
                "adds to n1.g  null before a backward pass");
    }

    @Test
    void aLongGraphIsCut() {
        Variable z = a;
        for (int i = 0; i < 100_000; i++) {
            z = z.scale(1);
        }
        assertThat(new Graph(z).text()).endsWith("... 99971 more nodes\n").contains("\nn29 ").doesNotContain("\nn30 ");
    }
}
