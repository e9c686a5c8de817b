package kata.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Optional;
import kata.data.Mnist;
import kata.matrix.Matrix;

/**
 * Memory for n images and for what an autoencoder makes of them, outside the heap; on a GPU it is pinned until it is
 * closed. To be made once and used for many runs, and closed after the last of them has ended.
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
     * Memory that is not pinned.
     *
     * @param code the length of a code
     */
    public ImageBuffers(int images, int code) {
        this(images, code, Optional.empty());
    }

    /**
     * @param code    the length of a code
     * @param pinning what pins the memory, if anything does
     * @throws IllegalStateException where it cannot be pinned
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

    /** How many there is room for. */
    public int images() {
        return images;
    }

    /** What goes in: n times 784 numbers, image by image. */
    public FloatBuffer pixels() {
        return pixels;
    }

    /** What comes out first: n times the length of a code. */
    public FloatBuffer codes() {
        return codes;
    }

    /** What comes out last: n times 784. */
    public FloatBuffer reconstructions() {
        return reconstructions;
    }

    /** Puts images in: (n, 784). */
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

    /** Lets the memory go. Again it does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            pinning.ifPresent(cuda -> cuda.unpin(memory));
        }
    }
}
