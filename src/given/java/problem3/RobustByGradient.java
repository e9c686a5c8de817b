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
 * The robust factorization by plain gradient descent, worked: the parameters are A and all z_i.
 *
 * <pre>
 *   min Σ ‖x_i − A z_i‖₂   over A: (d, k) and Z: (n, k), whose rows are the z_i
 * </pre>
 *
 * The objective is not smooth: the gradient of ‖r‖ is r / ‖r‖, of length 1 even for tiny r; at r = 0,
 * {@link Variable#rowNorms} takes the subgradient 0. With a constant learning rate, A circles around the solution, at
 * the distance of about a step. For the same reason the minimum is sharp: the objective grows in proportion to the
 * distance from the minimum. At a sharp minimum, the subgradient method converges at the rate of the learning rate, if
 * the latter falls by a constant factor in each step: D. Davis, D. Drusvyatskiy, K. J. MacPhee, C. Paquette,
 * Subgradient methods for sharp weakly convex functions, Journal of Optimization Theory and Applications 179, 2018.
 * (The proof is for a start near the solution; here A starts anywhere, and the steps together must be long enough.)
 */
public final class RobustByGradient {
    private static final int STEPS = 1000;
    private static final double FIRST_RATE = 0.2;
    private static final double LAST_RATE = 1e-15;

    private RobustByGradient() {
    }

    /**
     * Starts at a random A, with columns of length about 1, and Z = X A.
     *
     * @param x        X: (n, d); each row is a point of length about 1
     * @param k        the dimension of the subspace
     * @param rng      the generator that draws the first A
     * @param progress the receiver of an orthonormal basis of A's columns after each step
     * @return the last basis
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
