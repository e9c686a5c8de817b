package problem1;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.checks.Check;
import kata.checks.FiniteDifferences;
import kata.checks.JavaCode;
import kata.checks.RandomMatrices;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Operands for one operation, and a cotangent, whose shape is known only with the result. */
final class OperationCase implements JavaCode.Input {
    /**
     * A bound on the rounding error of one element of a result: no operation here adds more than 36 terms, none of
     * them above 16 in magnitude for elements up to 3, with at most 16 roundings each.
     */
    private static final double ROUNDING = 16 * Precision.FLOAT64.unitRoundoff() * 36 * 16;

    /** The same in float32, where operands and each operation's result are rounded to it. */
    private static final double ROUNDING32 = 16 * Precision.FLOAT32.unitRoundoff() * 36 * 16;

    static final Tolerance VALUES = new Tolerance(expected -> (i, j) -> ROUNDING, "1e-12");

    final Matrix[] operands;
    private final long seed;
    private Matrix cotangent;    // null before the check

    /** @param seed of the cotangent */
    OperationCase(Matrix[] operands, long seed) {
        this.operands = operands;
        this.seed = seed;
    }

    /**
     * Operands with elements in [least, most].
     *
     * @param shapes from three dimensions of 1 to 6, the shape of each operand
     */
    static Arbitrary<OperationCase> any(double least, double most, Function<int[], int[][]> shapes) {
        return Arbitraries.integers().between(1, 6).array(int[].class).ofSize(3).flatMap(dimensions -> {
            var operands = Arrays.stream(shapes.apply(dimensions))
                    .map(shape -> RandomMatrices.ofShape(shape[0], shape[1], least, most)).toList();
            return Combinators.combine(Combinators.combine(operands).as(list -> list.toArray(new Matrix[0])),
                    Arbitraries.longs()).as(OperationCase::new);
        });
    }

    /** The smallest magnitude of an element. */
    double smallest() {
        return Arrays.stream(operands).flatMapToDouble(m -> Arrays.stream(m.toArray())).map(Math::abs).min().orElse(1);
    }

    /**
     * A mistake by the values that it leads to.
     *
     * @param quantity that it shows in, as in "C.v" or "A.g"
     * @param values   from the operands and the cotangent
     */
    record Mistake(String quantity, String name, BiFunction<Matrix[], Matrix, Matrix> values) {
    }

    /** Checks the value, and each operand's gradient for a random cotangent; then the same in float32. */
    void check(Function<Variable[], Variable> operation, Function<Matrix[], Matrix> plain, Mistake... known) {
        Variable[] variables = Arrays.stream(operands).map(Variable::of).toArray(Variable[]::new);
        Variable result = operation.apply(variables);
        Matrix expected = plain.apply(operands);
        cotangent = Cotangents.any(expected, seed);
        knowing(known, "C.v", result.v).isCloseTo(expected, VALUES);
        result.backward(cotangent);
        for (int k = 0; k < operands.length; k++) {
            int moved = k;
            FiniteDifferences.check(knowing(known, (char) ('A' + k) + ".g", variables[k].g),
                    value -> cotangent.times(plain.apply(with(moved, value))).sum(), operands[k],
                    ROUNDING * cotangent.square().sqrt().sum());
        }
        checkKeptValues(variables, result);
        checkFloat32(operation, expected, variables);
    }

    private Check knowing(Mistake[] known, String quantity, Matrix actual) {
        Check check = Check.that(quantity, actual);
        for (Mistake mistake : known) {
            if (mistake.quantity.equals(quantity)) {
                check.unlike(mistake.name, () -> mistake.values.apply(operands, cotangent));
            }
        }
        return check;
    }

    /** An optimizer may replace the leaves' values: the graph that is there keeps the old ones. */
    private void checkKeptValues(Variable[] variables, Variable result) {
        Matrix[] before = Arrays.stream(variables).map(x -> x.g).toArray(Matrix[]::new);
        for (Variable variable : variables) {
            variable.v = variable.v.filledWith(7);
        }
        result.backward(cotangent);
        for (int k = 0; k < variables.length; k++) {
            Check.that((char) ('A' + k) + ".g once v of the operands is replaced, in the graph that was made before,",
                    variables[k].g).isCloseTo(before[k], Tolerance.exact());
        }
    }

    private void checkFloat32(Function<Variable[], Variable> operation, Matrix value, Variable[] variables) {
        Variable[] singles = Arrays.stream(operands).map(m -> Variable.of(m.to(Precision.FLOAT32)))
                .toArray(Variable[]::new);
        Variable result = operation.apply(singles);
        Check.that("C.v in float32", result.v)
                .isCloseTo(value.to(Precision.FLOAT32), Tolerance.within(value.filledWith(ROUNDING32), "float32's"));
        result.backward(cotangent.to(Precision.FLOAT32));
        double rounding = ROUNDING32 * cotangent.square().sqrt().sum();
        for (int k = 0; k < singles.length; k++) {
            Matrix expected = variables[k].g;
            Check.that((char) ('A' + k) + ".g in float32", singles[k].g).isCloseTo(expected.to(Precision.FLOAT32),
                    Tolerance.within(expected.filledWith(rounding), "float32's"));
        }
    }

    private Matrix[] with(int k, Matrix value) {
        return IntStream.range(0, operands.length).mapToObj(i -> i == k ? value : operands[i])
                .toArray(Matrix[]::new);
    }

    @Override
    public String java() {
        String all = IntStream.range(0, operands.length)
                .mapToObj(k -> JavaCode.of(String.valueOf((char) ('A' + k)), operands[k]))
                .collect(Collectors.joining("\n"));
        return cotangent == null ? all : all + "\n" + JavaCode.of("cotangent", cotangent) + "   // for C.backward";
    }
}
