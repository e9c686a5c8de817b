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
    /** Pixels of an image, row by row from the top left corner. */
    public static final int PIXELS = 784;
    /** Digits 0 to 9. */
    public static final int CLASSES = 10;

    /** The two parts that come with the project, by the names of their files, each read once. */
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

    /** How many images, and labels, there are. */
    public int size() {
        return labels.length;
    }

    /** A new matrix of the images as rows, (size, 784): pixel / 255 in that precision, 0 is black and 1 is white. */
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

    /** The labels as rows, (size, 10): 1 in the column of the digit, otherwise 0. */
    public Matrix oneHot(Precision precision) {
        double[] rows = new double[size() * CLASSES];
        for (int i = 0; i < size(); i++) {
            rows[i * CLASSES + labels[i]] = 1;
        }
        return Matrix.of(size(), CLASSES, rows).to(precision);
    }

    /** The first images and their labels. */
    public Mnist first(int count) {
        return slice(0, count);
    }

    /** The images start, …, end − 1 and their labels. */
    public Mnist slice(int start, int end) {
        if (start < 0 || end < start || end > size()) {
            throw new IllegalArgumentException(
                    "images " + start + " to " + end + " are no range: there are " + size() + ", counted from 0");
        }
        return new Mnist(Arrays.copyOfRange(pixels, start * PIXELS, end * PIXELS),
                Arrays.copyOfRange(labels, start, end));
    }

    static Mnist shipped(Path golden, String name) {
        return new Mnist(values(golden, name + "-images-idx3-ubyte.gz", 4),
                values(golden, name + "-labels-idx1-ubyte.gz", 2));
    }

    /**
     * The bytes of a published file: gzipped IDX, a header of big-endian integers and then the values. They fit their
     * checksum, so there is nothing to doubt in them.
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
