package kata.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kata.matrix.Matrix;

/**
 * Matrices as CSV: a line for each row, with elements separated by commas.
 *
 * <p>Elements have 17 significant digits, which restore a float64 bit for bit. NumPy's
 * {@code savetxt(file, a, fmt="%.17g", delimiter=",")} has the same format: equal matrices give identical files.
 */
public final class Csv {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|nan|[+-]?inf");
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final String REMEDY = "Correct the file, or make it again.";

    private Csv() {
    }

    /**
     * Reads a float64 matrix with at least one element.
     *
     * @throws DataException if {@link #rows} cannot read the file
     */
    public static Matrix read(Path file) {
        return Matrix.of(rows(file));
    }

    /**
     * Reads rows of numbers, all of the same length.
     *
     * @throws DataException if the file has any other content; the message names the line
     */
    public static double[][] rows(Path file) {
        // In Latin-1 every byte is a character, so a byte that is not text leads to an error with line and column.
        List<String> lines = new String(WholeFile.read(file, "a file of comma separated numbers",
                "Check its name and permissions."), StandardCharsets.ISO_8859_1).lines().toList();
        if (lines.isEmpty()) {
            throw new DataException(file, "an empty file", "at least one line of numbers", REMEDY);
        }
        double[][] rows = new double[lines.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(file, i + 1, lines.get(i));
            if (rows[i].length != rows[0].length) {
                throw new DataException(file, count(rows[i].length) + " in line " + (i + 1),
                        count(rows[0].length) + ", as in line 1", REMEDY);
            }
        }
        return rows;
    }

    /**
     * Writes the matrix whole or not at all, and makes missing folders above the file.
     *
     * @throws DataException if the file cannot be written, or the matrix has no elements
     */
    public static void write(Path file, Matrix matrix) {
        if (matrix.rows() == 0 || matrix.columns() == 0) {
            throw new DataException(file, "a matrix of shape " + matrix.shape() + " to write",
                    "at least one row and one column", "CSV has no form for an empty matrix.");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                text.append(j == 0 ? "" : ",").append(format(matrix.get(i, j)));
            }
            text.append('\n');
        }
        WholeFile.write(file, text.toString());
    }

    /** The value as printed by C's {@code %.17g}: rounded to 17 significant digits, without trailing zeros. */
    public static String format(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0" : "-0";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < DIGITS.getPrecision()) {
            return rounded.toPlainString();
        }
        String mantissa = rounded.scaleByPowerOfTen(-exponent).toPlainString();
        return mantissa + String.format(Locale.ROOT, "e%+03d", exponent);
    }

    private static double[] row(Path file, int line, String text) {
        String[] fields = text.split(",", -1);
        double[] row = new double[fields.length];
        for (int j = 0; j < row.length; j++) {
            String field = fields[j].strip();
            if (!NUMBER.matcher(field).matches()) {
                throw new DataException(file, "\"" + shortened(field) + "\" in line " + line + ", column " + (j + 1),
                        "a number, such as -0.25, 1e-05 or nan", REMEDY);
            }
            row[j] = Double.parseDouble(field.replace("nan", "NaN").replace("inf", "Infinity"));
        }
        return row;
    }

    private static String shortened(String field) {
        return field.length() <= 40 ? field : field.substring(0, 40) + "…";
    }

    private static String count(int numbers) {
        return numbers == 1 ? "1 number" : numbers + " numbers";
    }
}
