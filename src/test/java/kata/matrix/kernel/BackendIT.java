package kata.matrix.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import kata.matrix.ChildJvm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JVMs of other options: no crash, at most one clear line, and the same bits, as far as multiply and add are fused. */
class BackendIT {
    private static ChildJvm.Result usual;

    @BeforeAll
    static void runInTheUsualWay() throws Exception {
        usual = runWithVectors();
    }

    @Test
    void plainLoopsCanBeAskedFor() throws Exception {
        ChildJvm.Result result = runWithVectors("-Dkata.backend=scalar");
        assertPlain(result);
        assertThat(result.errors()).isEmpty();
    }

    @Test
    void eagerMatricesHaveTheSameBits() throws Exception {
        ChildJvm.Result result = runWithVectors("-Dkata.matrix=eager");
        assertSameBits(result);
        assertThat(result.output().get(4)).isEqualTo("waits false");
        assertThat(usual.output().get(4)).isEqualTo("waits true");
    }

    @Test
    void withoutTheModuleOneLineSaysHowToAddIt() throws Exception {
        ChildJvm.Result result = ChildJvm.run(BitsOfThisJvm.class, List.of());
        assertPlain(result);
        assertThat(result.errors()).singleElement().asString()
                .contains("several times slower", "--add-modules jdk.incubator.vector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:TieredStopAtLevel=1", "-Xint"})
    void withoutTheOptimizingCompilerOneLineSaysSo(String option) throws Exception {
        ChildJvm.Result result = runWithVectors(option);
        assertPlain(result);
        assertThat(result.errors()).singleElement().asString().contains("several times slower");
    }

    @Test
    void aNameThatIsNoneIsNamedAndVectorsAreTried() throws Exception {
        ChildJvm.Result result = runWithVectors("-Dkata.backend=fast");
        assertSameBits(result);
        assertThat(result.output().get(0)).isEqualTo(usual.output().get(0));
        assertThat(result.errors().get(0)).contains("-Dkata.backend=fast", "vector", "scalar");
    }

    @Test
    void vectorsOf256BitsGiveTheSameBits() throws Exception {
        assumeTrue(levelOfAvx() >= 2, "no AVX2");
        ChildJvm.Result result = runWithVectors("-XX:UseAVX=2");
        assertSameBits(result);
        assertThat(result.output().get(0)).startsWith("vectors of 256 bits");
    }

    /** Products are rounded twice in each step then: the child checks them against their bound. */
    @Test
    void withoutFusedMultiplyAddPlainLoopsGiveOtherProductsWithinTheBound() throws Exception {
        assumeTrue(levelOfAvx() >= 0, "not x86");
        ChildJvm.Result result = runWithVectors("-XX:UseAVX=0");
        assertThat(result.exit()).isZero();
        assertThat(result.output()).contains("fused false", usual.output().get(1));
        assertThat(result.output().get(0)).startsWith("plain Java loops");
        assertThat(result.errors()).singleElement().asString().contains("several times slower", "fused multiply-add");
    }

    /** As another JVM may be: HotSpot's options are asked for by a bean of jdk.management. */
    @Test
    void aJvmWithoutHotSpotsOptionsIsMeasured() throws Exception {
        ChildJvm.Result result = runWithVectors("--limit-modules=java.management,jdk.incubator.vector");
        assertSameBits(result);
        String loops = result.output().get(0);
        assertThat(loops).matches("(vectors of \\d+ bits|plain Java loops), .*");
        if (loops.startsWith("plain")) {    // a busy machine has not compiled them yet
            assertThat(result.errors()).singleElement().asString()
                    .contains("slow code of vector instructions", "HotSpot");
        }
    }

    @Test
    void withoutHotSpotsOptionsAndWithoutTheModulePlainLoopsAreUsed() throws Exception {
        ChildJvm.Result result = ChildJvm.run(BitsOfThisJvm.class, List.of("--limit-modules=java.management"));
        assertPlain(result);
        assertThat(result.errors()).singleElement().asString().contains("--add-modules jdk.incubator.vector");
    }

    @Test
    void anInterpreterWithoutHotSpotsOptionsUsesPlainLoops() throws Exception {
        ChildJvm.Result result = runWithVectors("--limit-modules=java.management,jdk.incubator.vector", "-Xint");
        assertPlain(result);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void anyNumberOfThreadsGivesTheSameBits(int threads) throws Exception {
        ChildJvm.Result result = runWithVectors("-Dkata.threads=" + threads);
        assertSameBits(result);
        assertThat(result.output().get(0)).endsWith(threads == 1 ? ", 1 thread" : ", " + threads + " threads");
    }

    private static ChildJvm.Result runWithVectors(String... options) throws Exception {
        return ChildJvm.run(BitsOfThisJvm.class,
                Stream.concat(ChildJvm.WITH_VECTORS.stream(), Stream.of(options)).toList());
    }

    private static void assertPlain(ChildJvm.Result result) {
        assertSameBits(result);
        assertThat(result.output().get(0)).startsWith("plain Java loops");
    }

    private static void assertSameBits(ChildJvm.Result result) {
        assertThat(result.exit()).as("%s", result).isZero();
        assertThat(result.output().subList(1, 4)).isEqualTo(usual.output().subList(1, 4));
    }

    /** The processor's; -1 where the JVM does not know the option. */
    private static int levelOfAvx() {
        try {
            return Integer.parseInt(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .getVMOption("UseAVX").getValue());
        } catch (IllegalArgumentException unknown) {
            return -1;
        }
    }
}
