package kata.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.onnx.Device;
import kata.onnx.ImageBuffers;
import kata.onnx.OnnxRuntime;
import kata.onnx.ReferenceAutoencoder;

/**
 * Measures the time that ONNX Runtime takes to encode MNIST's 60,000 training images, from memory to memory. The rows
 * vary the threads that share a session, the images of a call, and the kind of memory. The baseline is one thread and
 * one call.
 */
record CudaBench(int rounds, PrintWriter out) {
    /**
     * One row of the table.
     *
     * @param batch the number of images of one call
     */
    record Way(int threads, int batch, boolean pinned) {
    }

    /** The rows of the table, the baseline first. */
    private static final List<Way> WAYS = List.of(new Way(1, 60_000, false), new Way(4, 5000, false),
            new Way(1, 60_000, true), new Way(2, 10_000, true), new Way(4, 5000, true));
    private static final int CODE = 30;
    private static final int WARM_ROUNDS = 3;

    /**
     * Measures on the GPU and prints the table.
     *
     * @throws IllegalStateException if ONNX Runtime can use no GPU; the message has the reason
     */
    void run() {
        Device.CUDA.missing().ifPresent(what -> {
            throw new IllegalStateException(what);
        });
        String gpu = Machine.gpu("nvidia-smi").text();
        out.println(gpu.startsWith("GPU: none") ? "GPU: NVIDIA, not named by nvidia-smi" : gpu);
        run(List.of(Device.CUDA, Device.CUDA_TF32), WAYS, Mnist.train().images(Precision.FLOAT32));
    }

    /** Prints the table, with two columns for each device. */
    void run(List<Device> devices, List<Way> ways, Matrix images) {
        List<double[]> seconds = devices.stream().map(device -> seconds(device, ways, images)).toList();
        out.println(String.format(Locale.ROOT, "ONNX Runtime %s on JDK %s: 784-1000-500-250-%d, %,d images, from "
                + "memory to memory,", OnnxRuntime.version(), Runtime.version(), CODE, images.rows()));
        out.println("median of " + rounds + " rounds; x: how many times as fast as the first row");
        out.println();
        out.println("  threads   images a call   memory    " + devices.stream()
                .map(device -> String.format("%12s          ", device == Device.CPU ? "CPU, float32"
                        : device == Device.CUDA ? "float32" : "TF32")).collect(Collectors.joining()).stripTrailing());
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %7d   %,13d   %-10s", way.threads(),
                    way.batch(), way.pinned() ? "pinned" : "as it is"));
            for (double[] of : seconds) {
                line.append(String.format(Locale.ROOT, "%9.2f ms %6.2f x ", 1e3 * of[i], of[0] / of[i]));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private double[] seconds(Device device, List<Way> ways, Matrix images) {
        double[] seconds = new double[ways.size()];
        Matrix first = null;
        for (int i = 0; i < seconds.length; i++) {
            Way way = ways.get(i);
            int threads = Runtime.getRuntime().availableProcessors();
            try (ReferenceAutoencoder autoencoder = ReferenceAutoencoder.open(CODE, device, threads, way.threads());
                    ImageBuffers buffers = way.pinned() ? autoencoder.buffers(images.rows())
                            : new ImageBuffers(images.rows(), CODE)) {
                buffers.put(images);
                seconds[i] = seconds(autoencoder, buffers, way.batch(), WARM_ROUNDS, rounds);
                float[] codes = new float[images.rows() * CODE];
                buffers.codes().get(0, codes);
                Matrix computed = Matrix.of(images.rows(), CODE, codes);
                first = first == null ? computed : first;
                double difference = ReferenceCommand.largest(computed.minus(first));
                if (!(difference <= (device == Device.CUDA_TF32 ? 1e-2 : 3e-5))) {    // wrong results do not count
                    throw new IllegalStateException(way + ": codes differ by " + difference + " from the first row's");
                }
            }
        }
        return seconds;
    }

    /** The median time of a run from memory to memory, in seconds, after {@code warm} runs that do not count. */
    static double seconds(ReferenceAutoencoder autoencoder, ImageBuffers buffers, int batch, int warm, int rounds) {
        double[] seconds = new double[rounds];
        for (int round = -warm; round < rounds; round++) {
            long start = System.nanoTime();
            autoencoder.run(buffers, batch);
            if (round >= 0) {
                seconds[round] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }
}
