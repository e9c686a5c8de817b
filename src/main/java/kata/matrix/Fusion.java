package kata.matrix;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import kata.matrix.Expression.Combination;
import kata.matrix.Expression.Elementwise;
import kata.matrix.Expression.Map;
import kata.matrix.Expression.Step;
import kata.matrix.Expression.Zip;
import kata.matrix.Expression.ZipNumber;

/**
 * Several steps of a formula in one: what running means and the steps of optimizers are made of. One loop reads its
 * operands from memory side by side, which is twice as fast as one after the other. The roundings stay the same: a
 * number that is not there is 1, and x · 1 = x.
 */
final class Fusion {
    private final Predicate<Matrix> passing;
    private final Set<Matrix> absorbed = Collections.newSetFromMap(new IdentityHashMap<>());

    /** x times a number. */
    private record Scaled(Matrix x, double by) {
    }

    /** @param passing which matrices are used once in the formula and not kept */
    Fusion(Predicate<Matrix> passing) {
        this.passing = passing;
    }

    /** Whether the matrix is computed within a step that uses it. */
    boolean hasAbsorbed(Matrix matrix) {
        return absorbed.contains(matrix);
    }

    /** The expression, or one with the same value for which fewer matrices need be computed. */
    Elementwise fuse(Elementwise expression) {
        if (expression instanceof Zip zip && zip.span() == Span.ALL) {
            return switch (zip.function()) {
                case PLUS -> combination(zip);
                case MINUS -> step(zip);
                default -> zip;
            };
        }
        return expression;
    }

    private Elementwise combination(Zip sum) {
        Scaled x = scaled(sum.a());
        Scaled y = scaled(sum.b());
        Matrix square = square(y.x);
        if (square == null && x.x == sum.a() && y.x == sum.b()) {
            return sum;
        }
        absorb(sum.a(), x.x);
        absorb(sum.b(), y.x);
        if (square != null) {
            absorbed.add(y.x);
        }
        return new Combination(x.x, x.by, square != null ? square : y.x, y.by, square != null);
    }

    private Elementwise step(Zip difference) {
        Scaled move = scaled(difference.b());
        if (!(within(move.x) instanceof Zip quotient) || quotient.function() != Binary.DIVIDE
                || quotient.span() != Span.ALL
                || !(within(quotient.b()) instanceof ZipNumber sum) || sum.function() != Binary.PLUS
                || !(within(sum.a()) instanceof Map root) || root.function() != Unary.SQRT) {
            return difference;
        }
        Scaled u = scaled(quotient.a());
        Scaled v = scaled(root.a());
        absorb(difference.b(), move.x);
        absorbed.add(move.x);
        absorb(quotient.a(), u.x);
        absorbed.add(quotient.b());
        absorbed.add(sum.a());
        absorb(root.a(), v.x);
        return new Step(difference.a(), move.by, u.x, u.by, v.x, v.by, sum.s());
    }

    /** What a passing matrix is computed from; null where the matrix is to be there as such. */
    private Expression within(Matrix matrix) {
        return passing.test(matrix) ? matrix.expression() : null;
    }

    private Scaled scaled(Matrix matrix) {
        return within(matrix) instanceof ZipNumber zip && zip.function() == Binary.TIMES ? new Scaled(zip.a(), zip.s())
                : new Scaled(matrix, 1);
    }

    private Matrix square(Matrix matrix) {
        return within(matrix) instanceof Map map && map.function() == Unary.SQUARE ? map.a() : null;
    }

    private void absorb(Matrix scaled, Matrix x) {
        if (scaled != x) {
            absorbed.add(scaled);
        }
    }
}
