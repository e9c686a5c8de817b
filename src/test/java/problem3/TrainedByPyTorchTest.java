package problem3;

import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.NeedsOnnxRuntime;
import kata.checks.Tolerance;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.onnx.Device;
import kata.onnx.ReferenceAutoencoder;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import problem1.Variable;

/** The networks of the figures with weights that PyTorch trained, on all test images, against ONNX Runtime. */
@Grades(value = "3b1", part = "reconstructions")
@NeedsOnnxRuntime
@Tag("slow")
class TrainedByPyTorchTest {
    private static final int AT_ONCE = 1000;

    @Example
    void thirtyNumbersAnImageTrainedByPyTorchAgreeWithOnnxRuntime() {
        agreesWithOnnxRuntime(30, 1.5e-5);
    }

    @Example
    void twoNumbersAnImageTrainedByPyTorchAgreeWithOnnxRuntime() {
        agreesWithOnnxRuntime(2, 2e-4);
    }

    private static void agreesWithOnnxRuntime(int code, double bound) {
        Autoencoder network = AutoencoderFile.read(ReferenceAutoencoder.file(code));
        Matrix images = Mnist.test().images(Precision.FLOAT32);
        network.encode(Variable.constant(images.slice(0, 1)));
        try (ReferenceAutoencoder reference = ReferenceAutoencoder.open(code, Device.CPU, 2)) {
            ReferenceAutoencoder.Outputs outputs = reference.run(images, AT_ONCE);
            double error = 0;
            for (int from = 0; from < images.rows(); from += AT_ONCE) {
                Matrix some = images.slice(from, from + AT_ONCE);
                check("codes", network.encode(Variable.constant(some)).v,
                        outputs.codes().slice(from, from + AT_ONCE), from, bound);
                Matrix reconstructions = network.reconstruct(some);
                check("reconstructions", reconstructions,
                        outputs.reconstructions().slice(from, from + AT_ONCE), from, bound);
                error += reconstructions.minus(some).square().sum() / images.rows();
            }
            Check.that("the squared error per test image", error).isCloseTo(
                    outputs.reconstructions().minus(images).square().sum() / images.rows(), Tolerance.ofEach(1e-6));
        }
    }

    /** Compares matrices as a whole first: element by element it takes seconds. */
    private static void check(String quantity, Matrix actual, Matrix expected, int firstImage, double bound) {
        if (!actual.shape().equals(expected.shape()) || actual.precision() != expected.precision()
                || !(largest(actual.minus(expected)) <= bound)) {
            Check.that(quantity, actual).named((i, j) -> quantity + "[" + j + "] of test image " + (firstImage + i))
                    .isCloseTo(expected, new Tolerance(e -> (i, j) -> bound, "the rounding of float32"));
        }
    }

    private static double largest(Matrix matrix) {
        double largest = 0;
        for (double x : matrix.toArray()) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }
}
