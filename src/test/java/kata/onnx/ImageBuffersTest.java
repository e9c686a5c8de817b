package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import kata.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageBuffersTest {
    private final FakeCuda cuda = new FakeCuda();
    private final Optional<CudaRuntime> pinned = Optional.of(new CudaRuntime(cuda));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 2001})
    void hasRoomForImagesCodesAndReconstructions(int images) {
        try (ImageBuffers buffers = new ImageBuffers(images, 30, pinned)) {
            assertThat(buffers.images()).isEqualTo(images);
            assertThat(buffers.pixels().limit()).isEqualTo(784 * images);
            assertThat(buffers.codes().limit()).isEqualTo(30 * images);
            assertThat(buffers.reconstructions().limit()).isEqualTo(784 * images);
            assertThat(buffers.pixels().isDirect()).isTrue();
            for (int i = 0; i < 784 * images; i++) {
                buffers.pixels().put(i, 1);
                buffers.reconstructions().put(i, 3);
            }
            for (int i = 0; i < 30 * images; i++) {
                buffers.codes().put(i, 2);
            }
            for (int i = 0; i < 784 * images; i++) {
                assertThat(buffers.pixels().get(i) + 10 * buffers.reconstructions().get(i)).isEqualTo(31);
            }
        }
    }

    @Test
    void holdsTheImagesRowByRow() {
        Matrix images = Matrix.of(2, 784, IntStream.range(0, 2 * 784).mapToDouble(i -> i / 4.0)
                .toArray());
        try (ImageBuffers buffers = new ImageBuffers(2, 30).put(images)) {
            for (int i = 0; i < 2 * 784; i++) {
                assertThat(buffers.pixels().get(i)).isEqualTo(i / 4f);
            }
            assertThatThrownBy(() -> buffers.put(Matrix.zeros(3, 784))).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the images are (3, 784), the buffers are for (2, 784)");
        }
    }

    @Test
    void isPinnedUntilItIsClosedAndUnpinnedOnce() {
        int before = CudaRuntime.registered();
        ImageBuffers buffers = new ImageBuffers(5, 30, pinned);
        assertThat(cuda.registered()).isOne();
        assertThat(CudaRuntime.registered()).isEqualTo(before + 1);
        buffers.close();
        buffers.close();
        assertThat(cuda.registered()).isZero();
        assertThat(CudaRuntime.registered()).isEqualTo(before);
        assertThat(cuda.calls).containsExactly("register", "unregister");
    }

    @Test
    void isUnpinnedAlsoWhereARunThrows() {
        try (ReferenceAutoencoder autoencoder = ReferenceAutoencoder.open(30, Device.CPU, 1, 2)) {
            assertThatThrownBy(() -> {
                try (ImageBuffers buffers = new ImageBuffers(5, 2, pinned)) {
                    assertThat(cuda.registered()).isOne();
                    autoencoder.run(buffers, 2);
                }
            }).hasMessageContaining("10 numbers for codes");
        }
        assertThat(cuda.registered()).isZero();
    }

    @Test
    void memoryThatCannotBePinnedIsAnErrorThatNamesCudasAndNothingStaysBehind() {
        int before = CudaRuntime.registered();
        cuda.nextError = FakeCuda.OUT_OF_MEMORY;
        assertThatThrownBy(() -> new ImageBuffers(5, 30, pinned)).isInstanceOf(IllegalStateException.class)
                .hasMessage("cudaHostRegister of 32768 bytes: cudaErrorMemoryAllocation (2), out of memory");
        assertThat(cuda.lastError()).isZero();
        assertThat(cuda.registered()).isZero();
        assertThat(CudaRuntime.registered()).isEqualTo(before);
    }

    /** Freed memory that is still registered would break CUDA, so it is held for good. */
    @Test
    void memoryThatCannotBeUnpinnedIsNotFreed() {
        int before = CudaRuntime.registered();
        ImageBuffers buffers = new ImageBuffers(5, 30, pinned);
        cuda.nextError = 700;
        assertThatThrownBy(buffers::close).isInstanceOf(IllegalStateException.class)
                .hasMessage("cudaHostUnregister of 32768 bytes: cudaError700 (700), error 700");
        assertThat(CudaRuntime.registered()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 335_963})
    void refusesMoreThanABufferHolds(int images) {
        assertThatThrownBy(() -> new ImageBuffers(images, 30, pinned)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("buffers have room for 0 to 335962 images, not " + images);
        assertThat(cuda.calls).isEmpty();
    }
}
