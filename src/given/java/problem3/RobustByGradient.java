package problem3;

import java.util.List;
import java.util.function.Consumer;
import kata.matrix.Decompositions;
import kata.matrix.Matrix;
import kata.random.Generator;
import problem1.Variable;
import problem2.Momentum;
import problem2.Optimizer;

/**
 * The robust factorization by gradients alone, worked: A and all z_i are parameters, plain gradient descent moves them.
 *
 * <pre>
 *   min Σ ‖x_i − A z_i‖₂   over A: (d, k) and Z: (n, k), whose rows are the z_i
 * </pre>
 *
 * The objective is not smooth: the gradient of ‖r‖ is r / ‖r‖, of length 1 however small r is, and at 0 the
 * subgradient 0 is taken ({@link Variable#rowNorms}). With a constant learning rate A walks around the solution in
 * circles as wide as its steps. But for the same reason the minimum is sharp: the objective grows in proportion to the
 * distance from it. For sharp minima a learning rate that falls by the same factor in each step takes the subgradient
 * method there, at the speed of that factor: D. Davis, D. Drusvyatskiy, K. J. MacPhee, C. Paquette, Subgradient methods
 * for sharp weakly convex functions, Journal of Optimization Theory and Applications 179, 2018. (They prove it near the
 * solution; here A starts anywhere. If the first rate is too low, all steps together are too short to get there.)
 */
public final class RobustByGradient {
    private static final int STEPS = 1000;
    private static final double FIRST_RATE = 0.2;
    private static final double LAST_RATE = 1e-15;

    private RobustByGradient() {
    }

    /**
     * Starts at a random A, whose columns are about as long as those of an orthonormal one, and Z = X A.
     *
     * @param x        X: (n, d), a row is a point, of length about 1
     * @param k        the dimension of the subspace
     * @param rng      draws the first A
     * @param progress told an orthonormal basis of the columns of A after each step
     * @return the last of these bases
     */
    public static Matrix fit(Matrix x, int k, Generator rng, Consumer<Matrix> progress) {
        int d = x.columns();
        Variable points = Variable.constant(x);
        Variable a = Variable.of(Matrix.of(d, k, rng.standardNormal(d * k)).scale(1 / Math.sqrt(d)));
        Variable z = Variable.of(x.matmul(a.v));
        Optimizer optimizer = new Optimizer(List.of(a, z), () -> new Momentum(0));
        for (int step = 0; step < STEPS; step++) {
            points.minus(z.matmul(a.transpose())).rowNorms().sum().backward();
            optimizer.step(FIRST_RATE * StrictMath.pow(LAST_RATE / FIRST_RATE, step / (STEPS - 1.0)));
            progress.accept(Decompositions.qr(a.v).q());
        }
        return Decompositions.qr(a.v).q();
    }
}
