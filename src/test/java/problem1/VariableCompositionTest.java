package problem1;

import java.util.List;
import kata.checks.Check;
import kata.checks.FiniteDifferences;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random compositions of the operations, with whatever fan-out comes of them. */
@Grades(value = "1c", part = "composition")
class VariableCompositionTest {
    @Property(tries = 60)
    void gradientsOfRandomCompositionsAgreeWithFiniteDifferences(@ForAll("programs") RandomProgram program) {
        Matrix[] leaves = program.leaves();
        List<Variable> nodes = program.run(leaves);
        Variable result = nodes.get(nodes.size() - 1);
        Matrix cotangent = program.cotangent();
        result.backward(cotangent);
        for (int k = 0; k < leaves.length; k++) {
            int moved = k;
            Matrix gradient = nodes.get(k).g == null ? leaves[k].filledWith(0) : nodes.get(k).g;
            FiniteDifferences.check(Check.that("x" + k + ".g", gradient), value -> {
                Matrix[] values = leaves.clone();
                values[moved] = value;
                List<Variable> again = program.run(values);
                return cotangent.times(again.get(again.size() - 1).v).sum();
            }, leaves[k], program.rounding() * cotangent.square().sqrt().sum());
        }
    }

    @Property(tries = 60)
    void gradientsOfRandomCompositionsAreLinearInTheCotangent(@ForAll("programs") RandomProgram program) {
        Matrix u = program.cotangent();
        Matrix w = u.square();
        requireABeginning(u);
        for (int k = 0; k < program.leaves().length; k++) {
            Matrix parts = gradient(program, k, u).plus(gradient(program, k, w).scale(-3));
            Check.that("x" + k + ".g for the cotangent u - 3 u²", gradient(program, k, u.plus(w.scale(-3))))
                    .isCloseTo(parts, new Tolerance(e -> (i, j) -> 8 * program.rounding(),
                            "the rounding of both sides"));
        }
    }

    /** Gradients that are all 0 are linear, too. */
    private static void requireABeginning(Matrix cotangent) {
        Variable a = Variable.of(cotangent.transpose());
        a.transpose().backward(cotangent);
        Check.that("A.g of the transpose of A", a.g).isCloseTo(cotangent.transpose(), Tolerance.exact());
    }

    private static Matrix gradient(RandomProgram program, int leaf, Matrix cotangent) {
        List<Variable> nodes = program.run(program.leaves());
        nodes.get(nodes.size() - 1).backward(cotangent);
        Matrix g = nodes.get(leaf).g;
        return g == null ? cotangent.filledWith(0) : g;
    }

    @Provide
    Arbitrary<RandomProgram> programs() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 8))
                .as(RandomProgram::new).filter(RandomProgram::isAwayFromKinks);
    }
}
