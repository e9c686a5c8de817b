package kata.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/**
 * MNIST: handwritten digits of 28 × 28 grey pixels with their labels, 60,000 to train on and 10,000 to test with.
 *
 * <p>Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-based learning applied to document recognition, 1998.
 */
public final class Mnist {
    /** The number of pixels of an image, stored row by row from the top left corner. */
    public static final int PIXELS = 784;
    /** The number of classes, the digits 0 to 9. */
    public static final int CLASSES = 10;

    /** Training and test images, each read once, by the start of their files' names: "train" and "t10k". */
    private static final Map<String, Mnist> SHIPPED = new ConcurrentHashMap<>();

    private final byte[] pixels;
    private final byte[] labels;

    private Mnist(byte[] pixels, byte[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * The 60,000 training images.
     *
     * @throws DataException if a file is missing or altered
     */
    public static Mnist train() {
        return SHIPPED.computeIfAbsent("train", name -> shipped(Golden.folder(), name));
    }

    /**
     * The 10,000 test images.
     *
     * @throws DataException if a file is missing or altered
     */
    public static Mnist test() {
        return SHIPPED.computeIfAbsent("t10k", name -> shipped(Golden.folder(), name));
    }

    /** The number of images, which is also the number of labels. */
    public int size() {
        return labels.length;
    }

    /** The images as rows of a new matrix, (size, 784), in the given precision: 0 is black, 1 (pixel 255) is white. */
    public Matrix images(Precision precision) {
        if (precision == Precision.FLOAT64) {
            double[] values = new double[pixels.length];
            Arrays.setAll(values, i -> (pixels[i] & 0xFF) / 255.0);
            return Matrix.of(size(), PIXELS, values);
        }
        float[] values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (pixels[i] & 0xFF) / 255f;
        }
        return Matrix.of(size(), PIXELS, values);
    }

    /** A copy of the labels, each in 0..9. */
    public int[] labels() {
        return IntStream.range(0, size()).map(i -> labels[i]).toArray();
    }

    /**
     * The same images with other labels.
     *
     * @throws IllegalArgumentException if there is not one label for each image, or a label is not in 0..9
     */
    public Mnist withLabels(int... others) {
        if (others.length != size() || Arrays.stream(others).anyMatch(label -> label < 0 || label >= CLASSES)) {
            throw new IllegalArgumentException(others.length + " labels for " + size() + " images: each image has one, "
                    + "from 0 to " + (CLASSES - 1));
        }
        byte[] bytes = new byte[others.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) others[i];
        }
        return new Mnist(pixels, bytes);
    }

    /** The labels as one-hot rows, (size, 10): 1 in the column of the digit, otherwise 0. */
    public Matrix oneHot(Precision precision) {
        double[] rows = new double[size() * CLASSES];
        for (int i = 0; i < size(); i++) {
            rows[i * CLASSES + labels[i]] = 1;
        }
        return Matrix.of(size(), CLASSES, rows).to(precision);
    }

    /** The first {@code count} images with their labels. */
    public Mnist first(int count) {
        return slice(0, count);
    }

    /** The images start, …, end − 1 with their labels; 0 ≤ start ≤ end ≤ size. */
    public Mnist slice(int start, int end) {
        if (start < 0 || end < start || end > size()) {
            throw new IllegalArgumentException("images " + start + " to " + end + " are no range: there are " + size()
                    + " images, counted from 0");
        }
        return new Mnist(Arrays.copyOfRange(pixels, start * PIXELS, end * PIXELS),
                Arrays.copyOfRange(labels, start, end));
    }

    static Mnist shipped(Path golden, String name) {
        return new Mnist(values(golden, name + "-images-idx3-ubyte.gz", 4),
                values(golden, name + "-labels-idx1-ubyte.gz", 2));
    }

    /**
     * The values of a published file in gzipped IDX format, without the header of big-endian integers. The checksum
     * has shown that the file is intact, so the header need not be checked.
     */
    private static byte[] values(Path golden, String name, int integers) {
        byte[] file = Checksums.require(golden, "mnist/" + name);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            in.skipNBytes((long) integers * Integer.BYTES);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
