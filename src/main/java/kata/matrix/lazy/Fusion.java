package kata.matrix.lazy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kata.matrix.kernel.Operation;
import kata.matrix.lazy.Expression.Elementwise;

/**
 * Merges several steps of a formula into one step, for running means and updates of optimizers. One loop then reads all
 * operands from memory together; the package's table shows the saved time. Rounding stays the same, since a missing
 * factor is 1, and x · 1 = x.
 */
final class Fusion {
    private final Predicate<LazyMatrix> passing;
    private final Set<LazyMatrix> absorbed = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A matrix x times a number. */
    private record Scaled(LazyMatrix x, double by) {
    }

    /** @param passing whether a matrix is used once in the formula and not kept */
    Fusion(Predicate<LazyMatrix> passing) {
        this.passing = passing;
    }

    /** Whether the matrix is computed within the step that uses the matrix. */
    boolean hasAbsorbed(LazyMatrix matrix) {
        return absorbed.contains(matrix);
    }

    /** The expression, or an equal expression that needs fewer intermediate matrices. */
    Elementwise fuse(Elementwise expression) {
        return expression.is(Operation.PLUS, 2) ? combination(expression)
                : expression.is(Operation.MINUS, 2) ? step(expression) : expression;
    }

    private Elementwise combination(Elementwise sum) {
        Scaled x = scaled(sum.operand(0));
        Scaled y = scaled(sum.operand(1));
        Elementwise square = within(y.x, Operation.SQUARE, 1);
        if (square == null && x.x == sum.operand(0) && y.x == sum.operand(1)) {
            return sum;
        }
        absorb(sum.operand(0), x.x);
        absorb(sum.operand(1), y.x);
        if (square != null) {
            absorbed.add(y.x);
        }
        return new Elementwise(square != null ? Operation.COMBINE_SQUARE : Operation.COMBINE,
                List.of(x.x, square != null ? square.operand(0) : y.x), List.of(x.by, y.by));
    }

    private Elementwise step(Elementwise difference) {
        Scaled move = scaled(difference.operand(1));
        Elementwise quotient = within(move.x, Operation.DIVIDE, 2);
        Elementwise sum = quotient == null ? null : within(quotient.operand(1), Operation.PLUS, 1);
        Elementwise root = sum == null ? null : within(sum.operand(0), Operation.SQRT, 1);
        if (root == null) {
            return difference;
        }
        Scaled u = scaled(quotient.operand(0));
        Scaled v = scaled(root.operand(0));
        absorb(difference.operand(1), move.x);
        absorbed.add(move.x);
        absorb(quotient.operand(0), u.x);
        absorbed.add(quotient.operand(1));
        absorbed.add(sum.operand(0));
        absorb(root.operand(0), v.x);
        return new Elementwise(Operation.STEP, List.of(difference.operand(0), u.x, v.x),
                List.of(move.by, u.by, v.by, sum.numbers().get(0)));
    }

    /** The expression of a passing matrix, if the expression is the given operation; otherwise null. */
    private Elementwise within(LazyMatrix matrix, Operation operation, int arrays) {
        return passing.test(matrix) && matrix.expression() instanceof Elementwise elementwise
                && elementwise.is(operation, arrays) ? elementwise : null;
    }

    private Scaled scaled(LazyMatrix matrix) {
        Elementwise product = within(matrix, Operation.TIMES, 1);
        return product == null ? new Scaled(matrix, 1) : new Scaled(product.operand(0), product.numbers().get(0));
    }

    private void absorb(LazyMatrix scaled, LazyMatrix x) {
        if (scaled != x) {
            absorbed.add(scaled);
        }
    }
}
