package kata.checks;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** Writes random inputs of a failed check as Java code, for a student to paste into a main method. */
public final class JavaCode {
    /** An input of several matrices. */
    public interface Input {
        /** Java statements that build the input, one a line. */
        String java();
    }

    private JavaCode() {
    }

    /** A statement, as in "Matrix W1 = Matrix.of(2, 2, 0.5, -1, 2, 0);". */
    public static String of(String name, Matrix matrix) {
        return "Matrix " + name + " = " + of(matrix) + ";";
    }

    /** An expression, as in "Matrix.of(2, 2, 0.5, -1, 2, 0)". */
    public static String of(Matrix matrix) {
        String sizes = matrix.rows() + ", " + matrix.columns();
        String made = matrix.rows() * matrix.columns() == 0 ? "Matrix.zeros(" + sizes + ")"
                : DoubleStream.of(matrix.toArray()).mapToObj(JavaCode::number)
                        .collect(Collectors.joining(", ", "Matrix.of(" + sizes + ", ", ")"));
        return matrix.precision() == Precision.FLOAT32 ? made + ".to(Precision.FLOAT32)" : made;
    }

    private static String number(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? "Double.NaN" : x > 0 ? "1 / 0.0" : "-1 / 0.0";
        }
        return x == Math.rint(x) && Math.abs(x) < 1e6 ? Long.toString((long) x) : Double.toString(x);
    }
}
