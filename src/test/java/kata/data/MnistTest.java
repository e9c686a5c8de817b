package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {
    @TempDir
    Path folder;

    @Test
    void hasThePublishedSizes() {
        assertThat(Mnist.train().size()).isEqualTo(60_000);
        assertThat(Mnist.test().size()).isEqualTo(10_000);
        assertThat(Mnist.test().images(Precision.FLOAT32).shape()).isEqualTo("(10000, 784)");
    }

    @Test
    void isReadOnce() {
        assertThat(Mnist.train()).isSameAs(Mnist.train());
        assertThat(Mnist.test()).isSameAs(Mnist.test());
    }

    @Test
    void startsWithThePublishedLabels() {
        assertThat(Mnist.train().first(10).labels()).containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
        assertThat(Mnist.test().first(5).labels()).containsExactly(7, 2, 1, 0, 4);
    }

    /** The MD5 of the published files, in golden/PROVENANCE.md. */
    @Test
    void hasThePublishedPixelsAndLabels() throws NoSuchAlgorithmException {
        assertThat(md5OfImages(Mnist.train())).isEqualTo("6bbc9ace898e44ae57da46a324031adb");
        assertThat(md5OfLabels(Mnist.train())).isEqualTo("a25bea736e30d166cdddb491f175f624");
        assertThat(md5OfImages(Mnist.test())).isEqualTo("2646ac647ad5339dbf082846283269ea");
        assertThat(md5OfLabels(Mnist.test())).isEqualTo("27ae3e4e09519cfbb04c329615203637");
    }

    /** SHA-256 of NumPy's {@code (images[:1000] / 255.0).astype("<f8").tobytes()}; all 256 pixel values occur. */
    @Test
    void dividesInFloat64AsNumpyDoes() throws NoSuchAlgorithmException {
        double[] values = Mnist.test().first(1000).images(Precision.FLOAT64).toArray();
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        assertThat(hash("SHA-256", bytes.array()))
                .isEqualTo("ab2405e0aa0dc253e2437d3c02bc1eaaf129c503fb81a2f9ee82178382edcc21");
    }

    /** SHA-256 of NumPy's {@code (images[:1000].astype("f4") / np.float32(255)).astype("<f4").tobytes()}. */
    @Test
    void dividesInFloat32AsNumpyDoes() throws NoSuchAlgorithmException {
        Matrix images = Mnist.test().first(1000).images(Precision.FLOAT32);
        assertThat(images.precision()).isEqualTo(Precision.FLOAT32);
        double[] values = images.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        assertThat(hash("SHA-256", bytes.array()))
                .isEqualTo("0678d37d56a66e061e86a601c8c1728563295db8af2a0cc02d7e31ffa60a62a7");
    }

    @Test
    void hasOneOneInEveryRowWhereTheLabelSays() {
        for (Precision precision : Precision.values()) {
            Matrix oneHot = Mnist.test().oneHot(precision);
            assertThat(oneHot.shape()).isEqualTo("(10000, 10)");
            assertThat(oneHot.precision()).isEqualTo(precision);
            assertThat(oneHot.argMaxOfRows()).isEqualTo(Mnist.test().labels());
            assertThat(oneHot.square()).isEqualTo(oneHot);
            assertThat(oneHot.rowSums().toArray()).containsOnly(1);
        }
    }

    @Test
    void aSliceHasTheRowsOfTheWhole() {
        Mnist thousand = Mnist.test().first(1000);
        Mnist slice = thousand.slice(100, 400).slice(50, 60);
        assertThat(slice.size()).isEqualTo(10);
        for (Precision precision : Precision.values()) {
            assertThat(slice.images(precision)).isEqualTo(thousand.images(precision).slice(150, 160));
            assertThat(slice.oneHot(precision)).isEqualTo(thousand.oneHot(precision).slice(150, 160));
        }
        assertThat(slice.labels()).isEqualTo(Arrays.copyOfRange(thousand.labels(), 150, 160));
        assertThat(thousand.first(0).images(Precision.FLOAT64).shape()).isEqualTo("(0, 784)");
    }

    @Test
    void otherLabelsLeaveTheImagesAndTheOldLabels() {
        Mnist few = Mnist.test().first(3);
        int[] before = few.labels();
        Mnist other = few.withLabels(0, 9, 4);
        assertThat(other.labels()).containsExactly(0, 9, 4);
        assertThat(other.images(Precision.FLOAT32)).isEqualTo(few.images(Precision.FLOAT32));
        assertThat(few.labels()).isEqualTo(before);
        for (int[] wrong : new int[][] {{1, 2}, {1, 2, 10}, {-1, 2, 3}}) {
            assertThatThrownBy(() -> few.withLabels(wrong)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(wrong.length + " labels for 3 images: each image has one, from 0 to 9");
        }
    }

    @Test
    void refusesASliceThatIsNotThere() {
        Mnist ten = Mnist.test().first(10);
        for (int[] range : new int[][] {{-1, 5}, {6, 5}, {0, 11}}) {
            assertThatThrownBy(() -> ten.slice(range[0], range[1])).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("images " + range[0] + " to " + range[1] + " are no range: there are 10");
        }
    }

    @Test
    void refusesFilesThatAreNotThePublishedOnes() throws IOException {
        Path published = Golden.folder().resolve("mnist");
        Path mnist = Files.createDirectory(folder.resolve("mnist"));
        Files.copy(Golden.folder().resolve("SHA256SUMS"), folder.resolve("SHA256SUMS"));
        Path images = mnist.resolve("t10k-images-idx3-ubyte.gz");
        byte[] whole = Files.readAllBytes(published.resolve(images.getFileName()));
        byte[] altered = whole.clone();
        altered[5000] ^= 1;
        for (byte[] wrong : new byte[][] {Arrays.copyOf(whole, 5000), altered, {}}) {
            Files.write(images, wrong);
            assertThatThrownBy(() -> Mnist.shipped(folder, "t10k")).isInstanceOf(DataException.class)
                    .hasMessageStartingWith(images + ": found SHA-256 ").hasMessageContaining(wrong.length + " bytes")
                    .hasMessageEndingWith("git checkout -- " + images);
        }
        Files.copy(published.resolve("t10k-labels-idx1-ubyte.gz"), images, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> Mnist.shipped(folder, "t10k")).isInstanceOf(DataException.class)
                .hasMessageContaining("the checksum of mnist/t10k-labels-idx1-ubyte.gz");
        Files.write(images, whole);
        assertThatThrownBy(() -> Mnist.shipped(folder, "t10k")).isInstanceOf(DataException.class)
                .hasMessageStartingWith(mnist.resolve("t10k-labels-idx1-ubyte.gz") + ": found no such file");
    }

    private static String md5OfImages(Mnist mnist) throws NoSuchAlgorithmException {
        int block = 10_000;
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(idx(new byte[0], 2051, mnist.size(), 28, 28));
        for (int from = 0; from < mnist.size(); from += block) {
            double[] values = mnist.slice(from, from + block).images(Precision.FLOAT64).toArray();
            byte[] pixels = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                pixels[i] = (byte) (int) Math.rint(255 * values[i]);
            }
            md5.update(pixels);
        }
        return HexFormat.of().formatHex(md5.digest());
    }

    private static String md5OfLabels(Mnist mnist) throws NoSuchAlgorithmException {
        return hash("MD5", idx(bytes(mnist.labels()), 2049, mnist.size()));
    }

    /** The header's numbers (magic and dimensions), then the values. */
    private static byte[] idx(byte[] values, int... header) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * header.length + values.length);
        for (int number : header) {
            buffer.putInt(number);
        }
        return buffer.put(values).array();
    }

    private static byte[] bytes(int[] labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return bytes;
    }

    private static String hash(String algorithm, byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
