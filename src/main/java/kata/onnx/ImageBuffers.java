package kata.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Optional;
import kata.data.Mnist;
import kata.matrix.Matrix;

/**
 * Memory outside the heap for n images, their codes and their reconstructions; for a GPU, pinned until {@link #close}.
 * Make buffers once for many runs, and close the buffers after the last run has ended.
 *
 * <pre>  | pixels: n 784 | codes: n c | reconstructions: n 784 |    float32, in whole pages of memory  </pre>
 */
public final class ImageBuffers implements AutoCloseable {
    private static final int PAGE = 4096;
    private static final int ROWS_AT_A_TIME = 1000;

    private final int images;
    private final ByteBuffer memory;
    private final FloatBuffer pixels;
    private final FloatBuffer codes;
    private final FloatBuffer reconstructions;
    private final Optional<CudaRuntime> pinning;
    private boolean closed;

    /**
     * Buffers that are not pinned.
     *
     * @param code the length of a code
     */
    public ImageBuffers(int images, int code) {
        this(images, code, Optional.empty());
    }

    /**
     * @param code    the length of a code
     * @param pinning the CUDA runtime to pin the memory; empty if the memory is not to be pinned
     * @throws IllegalStateException if the memory cannot be pinned
     */
    ImageBuffers(int images, int code, Optional<CudaRuntime> pinning) {
        long bytes = (long) Float.BYTES * images * (2 * Mnist.PIXELS + code);
        if (images < 0 || bytes > Integer.MAX_VALUE - 2 * PAGE) {
            throw new IllegalArgumentException("buffers have room for 0 to "
                    + (Integer.MAX_VALUE - 2 * PAGE) / (Float.BYTES * (2 * Mnist.PIXELS + code)) + " images, not "
                    + images);
        }
        int pages = (int) bytes / PAGE + 1;
        this.images = images;
        this.memory = ByteBuffer.allocateDirect((pages + 1) * PAGE).alignedSlice(PAGE).slice(0, pages * PAGE)
                .order(ByteOrder.nativeOrder());
        FloatBuffer floats = memory.asFloatBuffer();
        this.pixels = floats.slice(0, images * Mnist.PIXELS);
        this.codes = floats.slice(pixels.limit(), images * code);
        this.reconstructions = floats.slice(pixels.limit() + codes.limit(), images * Mnist.PIXELS);
        this.pinning = pinning;
        pinning.ifPresent(cuda -> cuda.pin(memory));
    }

    /** The number of images that the buffers hold. */
    public int images() {
        return images;
    }

    /** The input: n times 784 numbers, image by image. */
    public FloatBuffer pixels() {
        return pixels;
    }

    /** The first output: n codes, one after the other. */
    public FloatBuffer codes() {
        return codes;
    }

    /** The second output: n times 784 numbers, image by image. */
    public FloatBuffer reconstructions() {
        return reconstructions;
    }

    /** Copies images, (n, 784), into the buffer of pixels. */
    public ImageBuffers put(Matrix matrix) {
        if (matrix.rows() != images || matrix.columns() != Mnist.PIXELS) {
            throw new IllegalArgumentException("the images are " + matrix.shape() + ", the buffers are for (" + images
                    + ", " + Mnist.PIXELS + ")");
        }
        for (int from = 0; from < images; from += ROWS_AT_A_TIME) {
            pixels.put(from * Mnist.PIXELS,
                    matrix.slice(from, Math.min(images, from + ROWS_AT_A_TIME)).toFloatArray());
        }
        return this;
    }

    /** Unpins the memory; a second call does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            pinning.ifPresent(cuda -> cuda.unpin(memory));
        }
    }
}
