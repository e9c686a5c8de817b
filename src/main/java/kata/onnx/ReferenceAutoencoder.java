package kata.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import kata.data.Golden;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.matrix.ShapeException;

/**
 * One of the two autoencoders that PyTorch trained, 784-1000-500-250-30 and 784-1000-500-250-2 with their decoders, in
 * float32. {@code golden/generators/train_autoencoders.py} has the recipe.
 */
public final class ReferenceAutoencoder implements AutoCloseable {
    /**
     * The outputs for n images.
     *
     * @param codes           (n, code)
     * @param reconstructions (n, 784), in [0, 1]
     */
    public record Outputs(Matrix codes, Matrix reconstructions) {
    }

    private static final String GOLDEN = "problem3/onnxruntime-cuda/autoencoder-";

    private final int code;
    private final OnnxModel model;
    private final Slices slices;

    private ReferenceAutoencoder(int code, OnnxModel model, int callers) {
        this.code = code;
        this.model = model;
        this.slices = new Slices(callers);
    }

    /**
     * Loads an autoencoder.
     *
     * @param code    the length of its code, 30 or 2
     * @param threads the number of threads for one call on the CPU
     * @throws IllegalStateException if ONNX Runtime cannot be loaded, or the device lacks something
     */
    public static ReferenceAutoencoder open(int code, Device device, int threads) {
        return open(code, device, threads, device.callers());
    }

    /**
     * Loads an autoencoder that several threads call at once.
     *
     * @param threads the number of threads for one call on the CPU
     * @param callers the number of threads that each run a batch at the same time, 1 or more
     */
    public static ReferenceAutoencoder open(int code, Device device, int threads, int callers) {
        if (callers < 1) {
            throw new IllegalArgumentException("callers are 1 or more, not " + callers);
        }
        return new ReferenceAutoencoder(code, OnnxModel.golden(name(code), device, threads), callers);
    }

    /** The path of the autoencoder's ONNX file. */
    public static Path file(int code) {
        return OnnxModel.goldenFile(name(code));
    }

    /** The codes of the 10,000 test images that ONNX Runtime computed on a GPU: (10,000, code). */
    public static Matrix goldenCodes(int code) {
        return Golden.floats(GOLDEN + code + "-test-codes", code);
    }

    /** The reconstructions of the first 100 test images that ONNX Runtime computed on a GPU: (100, 784). */
    public static Matrix goldenReconstructions(int code) {
        return Golden.floats(GOLDEN + code + "-test-reconstructions-first-100", Mnist.PIXELS);
    }

    private static String name(int code) {
        if (code != 30 && code != 2) {
            throw new IllegalArgumentException("the reference autoencoders have codes of 30 and 2 numbers, not "
                    + code);
        }
        return "autoencoder-" + code;
    }

    /** The device that runs the autoencoder. */
    public Device device() {
        return model.device();
    }

    /**
     * Makes buffers for images and their outputs, which a GPU copies at full speed. Making buffers takes longer than a
     * run, so use the buffers for many runs.
     *
     * @throws IllegalStateException if the memory cannot be pinned
     */
    public ImageBuffers buffers(int images) {
        return new ImageBuffers(images, code, device().pinning());
    }

    /**
     * Encodes and reconstructs images, in batches.
     *
     * @param images (n, 784) in float32, pixels in [0, 1]
     * @param batch  the number of images in a batch, 1 or more
     */
    public Outputs run(Matrix images, int batch) {
        if (images.columns() != Mnist.PIXELS || images.precision() != Precision.FLOAT32) {
            throw new ShapeException("the images are " + images.precision() + " " + images.shape()
                    + "; the autoencoder takes float32 (n, " + Mnist.PIXELS + ")");
        }
        try (ImageBuffers buffers = new ImageBuffers(images.rows(), code).put(images)) {
            run(buffers, batch);
            return new Outputs(matrix(buffers.codes(), code), matrix(buffers.reconstructions(), Mnist.PIXELS));
        }
    }

    /**
     * Encodes and reconstructs the images in the buffers, without copying the images.
     *
     * @throws ShapeException if the buffers are for codes of another length
     */
    public void run(ImageBuffers buffers, int batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("a batch has 1 image or more, not " + batch);
        }
        if (buffers.codes().limit() != buffers.images() * code) {
            throw new ShapeException("the buffers of " + buffers.images() + " images have " + buffers.codes().limit()
                    + " numbers for codes; each code takes " + code);
        }
        slices.run(buffers.images(), batch, (from, size) -> {
            try (OnnxTensor in = rows(buffers.pixels(), Mnist.PIXELS, from, size);
                    OnnxTensor z = rows(buffers.codes(), code, from, size);
                    OnnxTensor r = rows(buffers.reconstructions(), Mnist.PIXELS, from, size)) {
                model.run(Map.of("images", in), Map.of("code", z, "reconstruction", r));
            } catch (OrtException e) {
                throw new IllegalStateException("ONNX Runtime on " + device() + ", for a batch of " + size
                        + " images: " + e.getMessage(), e);
            }
        });
    }

    private static OnnxTensor rows(FloatBuffer all, int columns, int from, int size) throws OrtException {
        return OnnxTensor.createTensor(OnnxRuntime.environment(), all.slice(from * columns, size * columns),
                new long[] {size, columns});
    }

    private static Matrix matrix(FloatBuffer buffer, int columns) {
        float[] values = new float[buffer.limit()];
        buffer.get(0, values);
        return Matrix.of(values.length / columns, columns, values);
    }

    @Override
    public void close() {
        slices.close();
        model.close();
    }
}
