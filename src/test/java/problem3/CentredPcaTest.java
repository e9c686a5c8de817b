package problem3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static problem3.Subspaces.normal;
import static problem3.Subspaces.within;

import kata.checks.Check;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CentredPcaTest {
    @Property(tries = 10)
    void pointsOnAPlaneComeBackFromTheirCodes(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Generator rng = Generator.defaultRng(seed);
        Matrix points = normal(rng, 20, 2).matmul(normal(rng, 2, 5)).plusRow(normal(rng, 1, 5).plus(3));
        CentredPca pca = CentredPca.fit(points, 2);
        close("the mean", pca.mean(), points.columnSums().scale(1 / 20.0), 1e-13);
        close("the reconstructions", pca.reconstruct(points), points, 1e-12);
        close("the decoded codes", pca.decode(pca.encode(points)), points, 1e-12);
        close("the code of the mean", pca.encode(pca.mean()), Matrix.zeros(1, 2), 1e-12);
        close("the code 0, decoded", pca.decode(Matrix.zeros(1, 2)), pca.mean(), 1e-12);
    }

    @Property(tries = 10)
    void codesAndReconstructionsHaveThePrecisionOfThePoints(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Matrix points = normal(Generator.defaultRng(seed), 20, 5).to(Precision.FLOAT32);
        Matrix inFloat64 = points.to(Precision.FLOAT64);
        CentredPca pca = CentredPca.fit(points, 3);
        close("the mean", pca.mean(), inFloat64.columnSums().scale(1 / 20.0), 1e-13);
        close("the codes", pca.encode(points), pca.encode(inFloat64).to(Precision.FLOAT32), 1e-6);
        close("the reconstructions", pca.reconstruct(points), pca.reconstruct(inFloat64).to(Precision.FLOAT32), 1e-5);
    }

    /** The paper's 13.87, and what golden/problem3/summary.json has. */
    @Example
    void thePcaOfMnistLeavesWhatThePaperSays() {
        Matrix test = Mnist.test().images(Precision.FLOAT32);
        assertThat(SquaredError.perImage(test, CentredPca.ofMnist(30)::reconstruct)).isCloseTo(13.8663, offset(1e-4));
        assertThat(CentredPca.ofMnist(1).encode(test).shape()).isEqualTo("(10000, 1)");
        for (int k : new int[] {0, 31}) {
            assertThatIllegalArgumentException().isThrownBy(() -> CentredPca.ofMnist(k))
                    .withMessage("PCA with " + k + " numbers: golden/ has components for 1 to 30");
        }
    }

    private static void close(String quantity, Matrix actual, Matrix expected, double bound) {
        Check.that(quantity, actual).isCloseTo(expected, within(bound, expected));
    }
}
