package problem1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import kata.checks.Check;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import kata.matrix.Precision;

/** A function of each element at chosen points of its domain, in both precisions, with mistakes that show there. */
final class DomainCase {
    /** C.g, in every element: no slope is multiplied by 1. */
    static final double COTANGENT = -2;

    /** What a mistake leads to; what came out tells how large a number is that somebody added. */
    private record Mistake(String quantity, String name, BinaryOperator<Matrix> values) {
    }

    private final String name;
    private final double floor;
    private final UnaryOperator<Variable> operation;
    private final DoubleUnaryOperator value;
    private final DoubleUnaryOperator slope;
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * One function.
     *
     * @param name  as in "tanh", for the messages
     * @param floor what errors are a fraction of, at least: 1 where a right formula may subtract numbers near 1, else 0
     */
    DomainCase(String name, double floor, UnaryOperator<Variable> operation, DoubleUnaryOperator value,
               DoubleUnaryOperator slope) {
        this.name = name;
        this.floor = floor;
        this.operation = operation;
        this.value = value;
        this.slope = slope;
    }

    /**
     * Names a mistake.
     *
     * @param quantity "C.v" or "A.g"
     * @param values   from the points and from what came out
     */
    DomainCase unlike(String quantity, String mistake, BinaryOperator<Matrix> values) {
        mistakes.add(new Mistake(quantity, mistake, values));
        return this;
    }

    /** Checks value and gradient; in float32 the points are rounded to it, and mathematics is done in double. */
    void check(double... points) {
        for (Precision precision : Precision.values()) {
            Matrix at = Matrix.of(1, points.length, points).to(precision);
            Variable a = Variable.of(at);
            Variable c = operation.apply(a);
            checkOne("C.v", at, c.v, map(at, value), precision);
            c.backward(at.filledWith(COTANGENT));
            checkOne("A.g", at, a.g, map(at, x -> COTANGENT * slope.applyAsDouble(x)), precision);
        }
    }

    private void checkOne(String quantity, Matrix at, Matrix actual, Matrix expected, Precision precision) {
        Check check = Check.that(quantity, actual).named((i, j) -> quantity + " of " + name + " at " + at.get(i, j)
                + (precision == Precision.FLOAT32 ? " in float32" : ""));
        mistakes.stream().filter(mistake -> mistake.quantity.equals(quantity)).forEach(mistake ->
                check.unlike(mistake.name, () -> mistake.values.apply(at, actual)));
        check.isCloseTo(expected, tolerance(precision, floor));
    }

    /** Each element on its own, in the precision of the matrix. */
    static Matrix map(Matrix a, DoubleUnaryOperator function) {
        return Matrix.of(a.rows(), a.columns(), Arrays.stream(a.toArray()).map(function).toArray()).to(a.precision());
    }

    /** As for an operation's value, but a fraction of the element; what is below the least normal number may be 0. */
    static Tolerance tolerance(Precision precision, double floor) {
        boolean single = precision == Precision.FLOAT32;
        double rounding = 16 * precision.unitRoundoff() * 36 * 16;
        double least = single ? Float.MIN_NORMAL : Double.MIN_NORMAL;
        return new Tolerance(expected -> (i, j) -> rounding * Math.max(Math.abs(expected[i][j]), floor) + least,
                single ? "float32's" : "1e-12 of the value");
    }
}
