package kata.shell;

import java.util.function.ToDoubleFunction;
import kata.matrix.Matrix;

/**
 * The gradient of a function φ of a matrix x by finite differences, with a bound on the error of each element.
 *
 * <p>With D(h) = (φ(x + h) − φ(x − h)) / 2h, the gradient is R(h) = (4 D(h) − D(2h)) / 3, whose truncation error is
 * of order h⁴ (L. F. Richardson, 1911). R(2h) has 16 times that error, so |R(h) − R(2h)| is about 15 times the error
 * of R(h). Rounding errors of at most E in each value of φ change R(h) by at most (4/h + 1/(2h)) / 3 · E = 1.5 E / h,
 * and R(2h) by half of that. The estimate |R(h) − R(2h)| / 15 can be too small by a fifteenth of both changes.
 * So the bound is |R(h) − R(2h)| + 1.65 E / h.
 *
 * @param values R(h), of the shape of x
 * @param bound  the bound on the error of each element
 */
public record NumericalGradient(Matrix values, Matrix bound) {
    /** The step h: a power of two, so that x ± h is mostly exact; h⁴ is about 1e-12. */
    private static final double H = 0x1p-10;

    /**
     * Differentiates φ by each element of x.
     *
     * @param phi      φ, the objective as a function of the matrix
     * @param at       x, the point at which φ is differentiated
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
                throw new AssertionError("the objective is infinite or NaN: it has no finite differences");
            }
        }
        return new NumericalGradient(Matrix.of(at.rows(), at.columns(), gradient),
                Matrix.of(at.rows(), at.columns(), bounds));
    }

    private static double difference(ToDoubleFunction<Matrix> phi, Matrix at, int element, double h) {
        Matrix up = moved(at, element, h);
        Matrix down = moved(at, element, -h);
        double step = up.toArray()[element] - down.toArray()[element];   // 2h, up to the rounding of x ± h
        return (phi.applyAsDouble(up) - phi.applyAsDouble(down)) / step;
    }

    private static Matrix moved(Matrix at, int element, double h) {
        double[] values = at.toArray();
        values[element] += h;
        return Matrix.of(at.rows(), at.columns(), values);
    }
}
