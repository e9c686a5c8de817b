package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import kata.matrix.ChildJvm;
import org.junit.jupiter.api.Test;

/** The JVM of the tests, however it was started: it has the usual JVM's bits, and knows its own instructions. */
class ThisJvmIT {
    @Test
    void theBitsAreThoseOfTheUsualJvmWhichSaysNothing() throws Exception {
        ChildJvm.Result usual = ChildJvm.run(BitsOfThisJvm.class, ChildJvm.WITH_VECTORS);
        assertThat(usual.exit()).isZero();
        if (usual.output().get(0).startsWith("vectors of ")) {
            assertThat(usual.errors()).isEmpty();
        }
        assertThat(usual.output().get(1)).isEqualTo("functions " + BitsOfThisJvm.functions());
        if (usual.output().get(3).equals("fused " + Jvm.HAS_FMA)) {
            assertThat(usual.output().get(2)).isEqualTo("products " + BitsOfThisJvm.products());
        }
    }

    @Test
    void vectorsAreFoundFastWhereTheyAre() {
        assumeTrue(IfVectors.areThere(), "no vectors");
        assertThat(VectorTrial.areFast(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void fusedMultiplyAddIsFoundToBeWhatItIs() {
        assertThat(Jvm.fmaIsAnInstruction()).isEqualTo(Jvm.HAS_FMA);
    }
}
