package kata.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, -0", "1, 1", "-2.5, -2.5", "100, 100", "NaN, nan", "Infinity, inf", "-Infinity, -inf",
        "0.1, 0.10000000000000001", "0.0001, 0.0001", "0.00001, 1.0000000000000001e-05", "1e16, 10000000000000000",
        "1e17, 1e+17", "2.882303761517118e17, 2.8823037615171181e+17", "1.5e100, 1.4999999999999999e+100",
        "4.9e-324, 4.9406564584124654e-324", "1.7976931348623157e308, 1.7976931348623157e+308",
        "187290838363584.625, 187290838363584.62", "620403622727634.875, 620403622727634.88"})
    void formatsAsPercent17g(double value, String expected) {
        assertThat(Csv.format(value)).isEqualTo(expected);
    }

    /**
     * The digest is Python's, over {@code "%.17g\n" % v} for 50,000 values v made from the same 64-bit sequence:
     * every second one its bits read as a float64, the others of ordinary size.
     */
    @Test
    void formatsRandomValuesAsPythonDoes() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long state = 0;
        for (int k = 0; k < 50_000; k++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            double value = k % 2 == 1 ? Double.longBitsToDouble(state)
                    : (state >>> 11) * Double.parseDouble("1e" + (k / 2 % 40 - 30));
            digest.update((Csv.format(value) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("00fb74302bdf94136c072a4cf01386e0e389fec9f2f3d420f5e4fdaaa8ecdf93");
    }

    @Test
    void givesBackRandomBitPatternsBitForBit() {
        long[] bits = new Random(55272022).longs(20_000).toArray();
        double[] values = new double[bits.length];
        for (int i = 0; i < bits.length; i++) {
            values[i] = Double.longBitsToDouble(bits[i]);
        }
        Matrix matrix = Matrix.of(2000, 10, values);
        Path file = folder.resolve("random.csv");
        Csv.write(file, matrix);
        assertThat(Csv.read(file)).isEqualTo(matrix);
    }

    @Test
    void writesEveryGoldenMatrixBackByteForByte() throws IOException {
        List<Path> files;
        Path streams = Golden.folder().resolve("random");   // tables with headings, not matrices
        try (Stream<Path> all = Files.walk(Golden.folder())) {
            files = all.filter(file -> file.toString().endsWith(".csv") && !file.startsWith(streams)).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(36);
        for (Path file : files) {
            Path copy = folder.resolve("copy.csv");
            Csv.write(copy, Csv.read(file));
            assertThat(copy).as(file.toString()).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void readsRowsAndColumnsInAnyUsualForm() throws IOException {
        assertThat(Csv.read(file("1, -2.5 ,3e2\r\n+.5,5.,-inf\r\n")))
                .isEqualTo(Matrix.of(2, 3, 1, -2.5, 300, 0.5, 5, Double.NEGATIVE_INFINITY));
    }

    @Test
    void writesFloat32WithItsExactValues() throws IOException {
        Path file = folder.resolve("float32.csv");
        Csv.write(file, Matrix.of(1, 2, 0.1, 0.5).to(Precision.FLOAT32));
        assertThat(file).hasContent("0.10000000149011612,0.5\n");
    }

    @Test
    void namesLineAndColumnOfWhatIsNotANumber() throws IOException {
        for (String wrong : new String[] {"abc", "", "1d", "0x1p3", "1e", "Infinity", "--1", "1 2", "."}) {
            Path file = file("1,2,3\n4," + wrong + ",6\n");
            assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(DataException.class)
                    .hasMessageStartingWith(file + ": found \"" + wrong + "\" in line 2, column 2; expected a number");
        }
    }

    @Test
    void saysWhereBytesAreNotText() throws IOException {
        Path file = folder.resolve("binary.csv");
        Files.write(file, new byte[] {'1', ',', (byte) 0xFF, (byte) 0xC0, 0});
        assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(DataException.class)
                .hasMessageContaining("in line 1, column 2");
    }

    @Test
    void saysHowLongARaggedRowIs() throws IOException {
        Path file = file("1,2\n3,4\n5\n");
        assertThatThrownBy(() -> Csv.read(file)).isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": found 1 number in line 3; expected 2 numbers, as in line 1");
    }

    @Test
    void saysThatAFileIsEmptyOrNotThere() throws IOException {
        Path empty = file("");
        assertThatThrownBy(() -> Csv.read(empty)).isInstanceOf(DataException.class)
                .hasMessageStartingWith(empty + ": found an empty file; expected");
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> Csv.read(missing)).isInstanceOf(DataException.class)
                .hasMessageStartingWith(missing + ": found no such file; expected");
    }

    @Test
    void refusesToWriteAMatrixWithoutElements() {
        Path file = folder.resolve("empty.csv");
        assertThatThrownBy(() -> Csv.write(file, Matrix.zeros(0, 3))).isInstanceOf(DataException.class)
                .hasMessageContaining("(0, 3)");
        assertThat(file).doesNotExist();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("matrix.csv"), content);
    }
}
