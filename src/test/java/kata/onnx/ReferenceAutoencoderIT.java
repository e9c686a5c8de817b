package kata.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.matrix.ShapeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On each device; where one cannot be had its tests are skipped, and say why. */
class ReferenceAutoencoderIT {
    private static final Matrix IMAGES = Mnist.test().images(Precision.FLOAT32);

    @ParameterizedTest
    @CsvSource({"CPU, 30, 10000, 1.9223, 5e-5, 1.5e-5", "CPU, 2, 100, 22.883, 5e-4, 2e-4",
        "CUDA, 30, 10000, 1.9223, 5e-5, 1.5e-5", "CUDA, 2, 100, 22.883, 5e-4, 2e-4"})
    void theTestErrorIsPyTorchsAndTheOutputsAreThoseOfAGpu(Device device, int code, int batch, double error,
                                                           double printed, double bound) {
        try (ReferenceAutoencoder autoencoder = open(code, device)) {
            ReferenceAutoencoder.Outputs outputs = autoencoder.run(IMAGES, batch);
            Matrix reconstructions = outputs.reconstructions();
            assertThat(reconstructions.minus(IMAGES).square().sum() / IMAGES.rows()).isCloseTo(error, within(printed));
            assertThat(distance(outputs.codes(), ReferenceAutoencoder.goldenCodes(code))).isLessThan(bound);
            assertThat(distance(reconstructions.slice(0, 100), ReferenceAutoencoder.goldenReconstructions(code)))
                    .isLessThan(bound);
        }
    }

    @ParameterizedTest
    @CsvSource({"CPU, 30, 1.5e-5", "CPU, 2, 2e-4", "CUDA, 30, 1.5e-5", "CUDA, 2, 2e-4"})
    void batchesOfAnySizeGiveTheSameRowsInTheSameOrder(Device device, int code, double bound) {
        Matrix images = IMAGES.slice(0, 100);
        Matrix codes = ReferenceAutoencoder.goldenCodes(code).slice(0, 100);
        Matrix reconstructions = ReferenceAutoencoder.goldenReconstructions(code);
        int[] backwards = IntStream.range(0, 100).map(i -> 99 - i).toArray();
        try (ReferenceAutoencoder autoencoder = open(code, device)) {
            for (int batch : new int[] {1, 7, 50, 99, 100, 101}) {
                ReferenceAutoencoder.Outputs outputs = autoencoder.run(images, batch);
                assertThat(distance(outputs.codes(), codes)).isLessThan(bound);
                assertThat(distance(outputs.reconstructions(), reconstructions)).isLessThan(bound);
            }
            ReferenceAutoencoder.Outputs outputs = autoencoder.run(images.select(backwards), 7);
            assertThat(distance(outputs.codes(), codes.select(backwards))).isLessThan(bound);
            assertThat(distance(outputs.reconstructions(), reconstructions.select(backwards))).isLessThan(bound);
        }
    }

    /** Far enough from float32 to see that it is TF32, and near enough to be right: an H100 is off by up to 3.8e-3. */
    @Test
    void tf32IsCoarser() {
        try (ReferenceAutoencoder autoencoder = open(30, Device.CUDA_TF32)) {
            ReferenceAutoencoder.Outputs outputs = autoencoder.run(IMAGES, 5000);
            assertThat(distance(outputs.codes(), ReferenceAutoencoder.goldenCodes(30))).isBetween(1e-4, 1e-2);
            assertThat(distance(outputs.reconstructions().slice(0, 100),
                    ReferenceAutoencoder.goldenReconstructions(30))).isBetween(1e-4, 1e-2);
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void noImagesGiveNoRows(Device device) {
        try (ReferenceAutoencoder autoencoder = open(30, device)) {
            ReferenceAutoencoder.Outputs outputs = autoencoder.run(IMAGES.slice(0, 0), 7);
            assertThat(outputs.codes().shape()).isEqualTo("(0, 30)");
            assertThat(outputs.reconstructions().shape()).isEqualTo("(0, 784)");
            assertThat(autoencoder.device()).isEqualTo(device);
        }
    }

    @Test
    void refusesWhatAreNoImages() {
        try (ReferenceAutoencoder autoencoder = open(2, Device.CPU)) {
            assertThatThrownBy(() -> autoencoder.run(IMAGES.slice(0, 2).to(Precision.FLOAT64), 1))
                    .isInstanceOf(ShapeException.class)
                    .hasMessage("the images are float64 (2, 784); the autoencoder takes float32 (n, 784)");
            assertThatThrownBy(() -> autoencoder.run(IMAGES.slice(0, 2).transpose(), 1))
                    .isInstanceOf(ShapeException.class).hasMessageContaining("(784, 2)");
            assertThatThrownBy(() -> autoencoder.run(IMAGES.slice(0, 2), 0))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not 0");
            assertThatThrownBy(() -> autoencoder.run(new ImageBuffers(2, 3), 1)).isInstanceOf(ShapeException.class)
                    .hasMessage("the buffers of 2 images have 6 numbers for codes; each code takes 2");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 784})
    void thereAreTwo(int code) {
        assertThatThrownBy(() -> ReferenceAutoencoder.open(code, Device.CPU, 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageEndingWith("30 and 2 numbers, not " + code);
    }

    private static ReferenceAutoencoder open(int code, Device device) {
        assumeTrue(device.missing().isEmpty(), () -> "not on " + device + ": " + device.missing().orElseThrow());
        return ReferenceAutoencoder.open(code, device, 2);
    }

    private static double distance(Matrix a, Matrix b) {
        return Arrays.stream(a.minus(b).toArray()).map(Math::abs).max().orElse(0);
    }
}
