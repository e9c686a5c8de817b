package problem1;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import kata.checks.JavaCode;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/**
 * A random composition of operations on n x n matrices: x0, x1, x2 are leaves, and each further node takes two earlier
 * ones. Every operation is built so that its values and slopes stay small.
 */
final class RandomProgram implements JavaCode.Input {
    /** @param java the same as text, where %1$s and %2$s are the operands */
    private record Operation(String java, BinaryOperator<Variable> make) {
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
    private final Matrix cotangent;

    RandomProgram(long seed, int n, int length) {
        this.n = n;
        double part = 1.0 / n;
        operations = List.of(
                new Operation("%1$s.plus(%2$s).scale(0.5)", (a, b) -> a.plus(b).scale(0.5)),
                new Operation("%1$s.minus(%2$s).scale(0.5)", (a, b) -> a.minus(b).scale(0.5)),
                new Operation("%1$s.tanh().times(%2$s)", (a, b) -> a.tanh().times(b)),
                new Operation("%1$s.matmul(%2$s).scale(1.0 / " + n + ").tanh()",
                        (a, b) -> a.matmul(b).scale(part).tanh()),
                new Operation("%1$s.transpose()", (a, b) -> a.transpose()),
                new Operation("%1$s.sigmoid()", (a, b) -> a.sigmoid()),
                new Operation("%1$s.relu()", (a, b) -> a.relu()),
                new Operation("%1$s.square().sigmoid()", (a, b) -> a.square().sigmoid()),
                new Operation("%1$s.tanh().exp().log()", (a, b) -> a.tanh().exp().log()),
                new Operation("%1$s.plusRow(%2$s.rowSums().scale(1.0 / " + n + ").transpose())",
                        (a, b) -> a.plusRow(b.rowSums().scale(part).transpose())));
        SplittableRandom random = new SplittableRandom(seed);
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            leaves[leaf] = Matrix.of(n, n, random.doubles((long) n * n, -1, 1).toArray());
        }
        cotangent = Cotangents.any(leaves[0], seed);
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

    /** A random one for the result. */
    Matrix cotangent() {
        return cotangent;
    }

    @Override
    public String java() {
        List<String> lines = new ArrayList<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            lines.add("Variable x" + leaf + " = Variable.of(" + JavaCode.of(leaves[leaf]) + ");");
        }
        for (Step step : steps) {
            lines.add("Variable x" + lines.size() + " = "
                    + operations.get(step.operation).java.formatted("x" + step.left, "x" + step.right) + ";");
        }
        lines.add("x" + (lines.size() - 1) + ".backward(" + JavaCode.of(cotangent) + ");");
        return String.join("\n", lines);
    }
}
