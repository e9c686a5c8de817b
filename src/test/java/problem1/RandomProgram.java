package problem1;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/**
 * A random composition of operations on n x n matrices: x0, x1, x2 are leaves, and each further node takes two earlier
 * ones. Every operation is built so that its values and slopes stay small.
 */
final class RandomProgram {
    private record Operation(String formula, BinaryOperator<Variable> make) {
    }

    private record Step(int operation, int left, int right) {
    }

    private static final int LEAVES = 3;
    private static final double CLEARANCE = 0.05;
    private static final double U = Precision.FLOAT64.unitRoundoff();
    private static final int RELU = 6;

    private final int n;
    private final List<Operation> operations;
    private final List<Step> steps = new ArrayList<>();
    private final Matrix[] leaves = new Matrix[LEAVES];

    RandomProgram(long seed, int n, int length) {
        this.n = n;
        double part = 1.0 / n;
        operations = List.of(
                new Operation("(a + b) / 2", (a, b) -> a.plus(b).scale(0.5)),
                new Operation("(a - b) / 2", (a, b) -> a.minus(b).scale(0.5)),
                new Operation("tanh(a) * b", (a, b) -> a.tanh().times(b)),
                new Operation("tanh(matmul(a, b) / n)", (a, b) -> a.matmul(b).scale(part).tanh()),
                new Operation("transpose(a)", (a, b) -> a.transpose()),
                new Operation("sigmoid(a)", (a, b) -> a.sigmoid()),
                new Operation("relu(a)", (a, b) -> a.relu()),
                new Operation("sigmoid(square(a))", (a, b) -> a.square().sigmoid()),
                new Operation("log(exp(tanh(a)))", (a, b) -> a.tanh().exp().log()),
                new Operation("plusRow(a, rowMeans(b))",
                        (a, b) -> a.plusRow(b.rowSums().scale(part).transpose())));
        SplittableRandom random = new SplittableRandom(seed);
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            leaves[leaf] = Matrix.of(n, n, random.doubles((long) n * n, -1, 1).toArray());
        }
        for (int node = LEAVES; node < LEAVES + length; node++) {
            steps.add(new Step(random.nextInt(operations.size()), random.nextInt(node), random.nextInt(node)));
        }
    }

    Matrix[] leaves() {
        return leaves.clone();
    }

    /** All nodes, the leaves first, the result last. */
    List<Variable> run(Matrix... values) {
        List<Variable> nodes = new ArrayList<>();
        for (Matrix value : values) {
            nodes.add(Variable.of(value));
        }
        for (Step step : steps) {
            nodes.add(operations.get(step.operation).make.apply(nodes.get(step.left), nodes.get(step.right)));
        }
        return nodes;
    }

    /** Whether every input of a ReLU is so far from 0 that no finite difference crosses the kink. */
    boolean isAwayFromKinks() {
        List<Variable> nodes = run(leaves);
        return steps.stream().filter(step -> step.operation == RELU)
                .allMatch(step -> smallest(nodes.get(step.left).v) > CLEARANCE);
    }

    private static double smallest(Matrix matrix) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double x : matrix.toArray()) {
            smallest = Math.min(smallest, Math.abs(x));
        }
        return smallest;
    }

    private static double largest(Matrix matrix) {
        double largest = 0;
        for (double x : matrix.toArray()) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }

    /**
     * A bound on the rounding error of any element of the result. Each operation's slopes are at most 2 plus the
     * magnitudes of its operands, and it adds fewer than 64 roundings of sums of n² such terms.
     */
    double rounding() {
        List<Variable> nodes = run(leaves);
        double[] error = new double[nodes.size()];
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            double magnitudes = largest(nodes.get(step.left).v) + largest(nodes.get(step.right).v);
            error[LEAVES + k] = (2 + magnitudes) * (error[step.left] + error[step.right])
                    + 64 * U * n * n * (1 + magnitudes);
        }
        return error[error.length - 1];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("x0, x1, x2 of shape (" + n + ", " + n + ")");
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            text.append("\nx").append(LEAVES + k).append(" = ").append(operations.get(step.operation).formula)
                    .append("  with a = x").append(step.left).append(", b = x").append(step.right);
        }
        return text.toString();
    }
}
