package kata.shell;

import java.util.function.ToDoubleFunction;
import kata.matrix.Matrix;

/**
 * The gradient of a function of a matrix by differences, with a bound on its error for each element.
 *
 * <p>With D(h) = (φ(x + h) − φ(x − h)) / 2h, the gradient is R(h) = (4 D(h) − D(2h)) / 3, whose truncation error is
 * of order h⁴ (L. F. Richardson, 1911). R(2h) has 16 times that error, so |R(h) − R(2h)| is about 15 times the error
 * of R(h). Rounding: an error of at most E in each value of φ enters R(h) with at most
 * (4/h + 1/(2h)) / 3 · E = 1.5 E / h, and R(2h) with half of that; a fifteenth of both may be missing in
 * |R(h) − R(2h)| / 15. So the bound is |R(h) − R(2h)| + 1.65 E / h, where E covers one value of φ.
 *
 * @param values R(h)
 * @param bound  of the error of each
 */
public record NumericalGradient(Matrix values, Matrix bound) {
    /** A power of two, so that x ± h is mostly exact; h⁴ is about 1e-12. */
    private static final double H = 0x1p-10;

    /**
     * Differentiates, element by element.
     *
     * @param phi      the objective as a function of the matrix
     * @param at       x
     * @param rounding E, a bound on the rounding error of one value of φ
     */
    public static NumericalGradient of(ToDoubleFunction<Matrix> phi, Matrix at, double rounding) {
        double[] gradient = new double[at.rows() * at.columns()];
        double[] bounds = new double[gradient.length];
        for (int e = 0; e < gradient.length; e++) {
            double d1 = difference(phi, at, e, H);
            double d2 = difference(phi, at, e, 2 * H);
            double d4 = difference(phi, at, e, 4 * H);
            gradient[e] = (4 * d1 - d2) / 3;
            bounds[e] = Math.abs(gradient[e] - (4 * d2 - d4) / 3) + 1.65 * rounding / H;
            if (!Double.isFinite(gradient[e])) {
                throw new AssertionError("the objective that is differentiated is infinite or NaN");
            }
        }
        return new NumericalGradient(Matrix.of(at.rows(), at.columns(), gradient),
                Matrix.of(at.rows(), at.columns(), bounds));
    }

    private static double difference(ToDoubleFunction<Matrix> phi, Matrix at, int element, double h) {
        Matrix up = moved(at, element, h);
        Matrix down = moved(at, element, -h);
        double step = up.toArray()[element] - down.toArray()[element];   // 2h, but for the rounding of x ± h
        return (phi.applyAsDouble(up) - phi.applyAsDouble(down)) / step;
    }

    private static Matrix moved(Matrix at, int element, double h) {
        double[] values = at.toArray();
        values[element] += h;
        return Matrix.of(at.rows(), at.columns(), values);
    }
}
