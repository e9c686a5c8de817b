package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Several threads that call one session, on the device that is here: the way that images take to a GPU, on the CPU
 * where there is none.
 */
class LargeBatchesTest {
    private static final int IMAGES = 64;
    private static final int MOST_CALLERS = 5;
    /** That of the reference autoencoders in TOLERANCES.md: batches of other sizes are added up in other orders. */
    private static final double BOUND = 1.5e-5;

    private static Matrix images;
    private static List<ReferenceAutoencoder> autoencoders;
    private static float[] codes;
    private static float[] reconstructions;

    /** What comes of all images in one call. */
    @BeforeContainer
    static void open() {
        images = Mnist.test().first(IMAGES).images(Precision.FLOAT32);
        autoencoders = IntStream.rangeClosed(1, MOST_CALLERS)
                .mapToObj(callers -> ReferenceAutoencoder.open(30, Device.best(), 1, callers)).toList();
        try (ImageBuffers buffers = autoencoders.get(0).buffers(IMAGES).put(images)) {
            autoencoders.get(0).run(buffers, IMAGES);
            codes = new float[buffers.codes().limit()];
            buffers.codes().get(0, codes);
            reconstructions = new float[buffers.reconstructions().limit()];
            buffers.reconstructions().get(0, reconstructions);
        }
    }

    @AfterContainer
    static void close() {
        autoencoders.forEach(ReferenceAutoencoder::close);
    }

    @Property(tries = 60, seed = "55272022")
    void anyThreadsAndSlicesGiveWhatOneCallGives(
            @ForAll @IntRange(max = IMAGES) int size, @ForAll @IntRange(min = 1, max = IMAGES + 6) int batch,
            @ForAll @IntRange(min = 1, max = MOST_CALLERS) int callers) {
        FakeCuda cuda = new FakeCuda();
        try (ImageBuffers buffers = new ImageBuffers(size, 30, Optional.of(new CudaRuntime(cuda)))
                .put(images.slice(0, size))) {
            for (int i = 0; i < buffers.codes().limit(); i++) {
                buffers.codes().put(i, Float.NaN);
            }
            for (int i = 0; i < buffers.reconstructions().limit(); i++) {
                buffers.reconstructions().put(i, Float.NaN);
            }
            autoencoders.get(callers - 1).run(buffers, batch);
            for (int i = 0; i < buffers.codes().limit(); i++) {
                assertThat(Math.abs(buffers.codes().get(i) - codes[i])).isLessThan((float) BOUND);
            }
            for (int i = 0; i < buffers.reconstructions().limit(); i++) {
                assertThat(Math.abs(buffers.reconstructions().get(i) - reconstructions[i])).isLessThan((float) BOUND);
            }
        }
        assertThat(cuda.calls).containsExactly("register", "unregister");
    }

    @Example
    void anAutoencoderThatIsClosedSaysSo() {
        ReferenceAutoencoder closed = ReferenceAutoencoder.open(30, Device.CPU, 1, 3);
        closed.close();
        try (ImageBuffers buffers = new ImageBuffers(4, 30)) {
            assertThatThrownBy(() -> closed.run(buffers, 1)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
        }
    }

    @Example
    void oneThreadCallsAtLeast() {
        assertThatThrownBy(() -> ReferenceAutoencoder.open(30, Device.CPU, 1, 0))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("callers are 1 or more, not 0");
    }
}
