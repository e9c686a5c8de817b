package kata.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.onnx.Device;
import kata.onnx.ImageBuffers;
import kata.onnx.OnnxRuntime;
import kata.onnx.ReferenceAutoencoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the two autoencoders that PyTorch trained, on the test images of MNIST. */
@Command(name = "reference", description = "Run PyTorch's autoencoders by ONNX Runtime: test error and speed.")
final class ReferenceCommand extends KataCommand {
    private static final int ROUNDS = 5;

    @Option(names = "--images", paramLabel = "N", description = "Only the first N of the 10,000 test images.")
    private int count = 10_000;

    @Option(names = "--device", paramLabel = "DEVICE",
            description = "cpu, cuda, or auto (the default): cuda if it is available.")
    private String device = "auto";

    @Option(names = "--tf32", description = "With --device cuda: products of numbers rounded to TF32.")
    private boolean tf32;

    @Override
    public Integer call() {
        if (!List.of("cpu", "cuda", "auto").contains(device)) {
            throw wrongUse("--device is cpu, cuda or auto, not \"" + device + "\"");
        }
        if (tf32 && !device.equals("cuda")) {
            throw wrongUse("--tf32 needs --device cuda");
        }
        Mnist test = Mnist.test();
        if (count < 1 || count > test.size()) {
            throw wrongUse("--images is 1 to " + test.size() + ", not " + count);
        }
        Device wanted = device.equals("auto") ? Device.best() : device.equals("cpu") ? Device.CPU
                : tf32 ? Device.CUDA_TF32 : Device.CUDA;
        int threads = Runtime.getRuntime().availableProcessors();
        Matrix images = test.first(count).images(Precision.FLOAT32);
        List<String> lines = List.of(line(30, wanted, threads, images), line(2, wanted, threads, images));
        if (device.equals("auto")) {
            Device.CUDA.missing().ifPresent(what -> out().println("Not on a GPU: " + what + "\n"));
        }
        out().println(String.format(Locale.ROOT, "%,d test images, ONNX Runtime %s on %s%s", count,
                OnnxRuntime.version(), wanted, wanted == Device.CPU ? ", threads: " + threads : ""));
        out().println();
        out().println("                                     largest difference to a GPU's   images a second,");
        out().println("  autoencoder            test error     codes    reconstructions   " + wanted.batch()
                + " at a time");
        lines.forEach(out()::println);
        return 0;
    }

    private static String line(int code, Device device, int threads, Matrix images) {
        try (ReferenceAutoencoder autoencoder = ReferenceAutoencoder.open(code, device, threads)) {
            ReferenceAutoencoder.Outputs outputs = autoencoder.run(images, device.batch());
            Matrix codes = ReferenceAutoencoder.goldenCodes(code).slice(0, images.rows());
            Matrix golden = ReferenceAutoencoder.goldenReconstructions(code);
            int shared = Math.min(golden.rows(), images.rows());
            return String.format(Locale.ROOT, "  %-22s %10.4f     %.1e  %.1e  %,24.0f", "784-1000-500-250-" + code,
                    outputs.reconstructions().minus(images).square().sum() / images.rows(),
                    largest(outputs.codes().minus(codes)),
                    largest(outputs.reconstructions().slice(0, shared).minus(golden.slice(0, shared))),
                    images.rows() / seconds(autoencoder, images));
        }
    }

    /** The largest magnitude of an element. */
    static double largest(Matrix matrix) {
        return Arrays.stream(matrix.toArray()).map(Math::abs).max().orElse(0);
    }

    private static double seconds(ReferenceAutoencoder autoencoder, Matrix images) {
        try (ImageBuffers buffers = autoencoder.buffers(images.rows()).put(images)) {
            return CudaBench.seconds(autoencoder, buffers, autoencoder.device().batch(), 0, ROUNDS);
        }
    }
}
