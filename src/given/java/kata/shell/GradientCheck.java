package kata.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem1.Variable;

/** Compares the gradient by {@code Variable} with the gradient by finite differences, element by element. */
final class GradientCheck {
    /** The allowed error, relative to the largest element: far above rounding errors, far below a mistake's error. */
    private static final double TOLERANCE = 1e-7;
    /** The assumed relative error of a value of f, enough for some hundred roundings. */
    private static final double ROUNDING = 0x1p-45;

    private GradientCheck() {
    }

    /**
     * Returns the verdict in words. If f(x) is not (1, 1), the objective is a random combination of f(x)'s elements.
     *
     * @param at x, the argument of f
     */
    static String of(UnaryOperator<Variable> f, Matrix at) {
        Variable x = Variable.of(at.to(Precision.FLOAT64));
        Variable z = f.apply(x);
        Matrix u = z.v.rows() * z.v.columns() == 1 ? z.v.filledWith(1) : Matrix.of(z.v.rows(), z.v.columns(),
                Generator.defaultRng(1).standardNormal(z.v.rows() * z.v.columns()));
        z.backward(u);
        if (x.g == null) {
            return "WRONG: x.g is null. No arrow led from the result back to x.";
        }
        if (!x.g.shape().equals(at.shape())) {
            return "WRONG: x.g is " + x.g.shape() + ", x is " + at.shape() + ". A gradient has the shape of its value.";
        }
        return comparison(x.g, NumericalGradient.of(value -> u.times(f.apply(Variable.of(value)).v).sum(), x.v,
                ROUNDING * u.times(z.v).square().sqrt().sum()));
    }

    private static String comparison(Matrix gradient, NumericalGradient expected) {
        double[] g = gradient.toArray();
        double[] d = expected.values().toArray();
        double largestElement = Arrays.stream(d).map(Math::abs).max().orElse(0);
        double[] bound = expected.bound().plus(TOLERANCE * largestElement).toArray();
        int wrong = 0;
        int largest = 0;
        for (int e = 0; e < g.length; e++) {
            wrong += Math.abs(g[e] - d[e]) <= bound[e] ? 0 : 1;
            largest = Double.compare(Math.abs(g[e] - d[e]), Math.abs(g[largest] - d[largest])) > 0 ? e : largest;
        }
        String most = String.format(Locale.ROOT, "\nThe largest difference is %.3g, at x.g[%d][%d]: %.6g by Variable, "
                + "%.6g by finite differences.", Math.abs(g[largest] - d[largest]), largest / gradient.columns(),
                largest % gradient.columns(), g[largest], d[largest]);
        return wrong == 0 ? "RIGHT: x.g agrees with finite differences at all " + g.length + " elements." + most
                : "WRONG: x.g differs from finite differences at " + wrong + " of " + g.length + " elements." + most
                        + "\nx.g by Variable, " + gradient + "\nby finite differences, " + expected.values();
    }
}
