package kata.checks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.matrix.Matrix;

/** Matrices as they stand in the example of a failed property: short, with all their digits. */
public final class Shown {
    private Shown() {
    }

    /** On a line of its own, as in "W1 = [[0.5, -1], [2, 0]]". */
    public static String of(String name, Matrix matrix) {
        return "\n" + name + " = " + of(matrix);
    }

    public static String of(Matrix matrix) {
        return IntStream.range(0, matrix.rows())
                .mapToObj(i -> IntStream.range(0, matrix.columns()).mapToObj(j -> number(matrix.get(i, j)))
                        .collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String number(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e6 ? Long.toString((long) x) : Double.toString(x);
    }
}
