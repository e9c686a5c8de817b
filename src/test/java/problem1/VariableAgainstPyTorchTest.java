package problem1;

import java.util.LinkedHashMap;
import java.util.Map;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.NeedsOnnxRuntime;
import kata.checks.PyTorch;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The three layers of tasks 1a and 1b, out of operations of {@link Variable}, against PyTorch's autograd. */
@Grades(value = "1c", part = "composition", weight = 2)
@NeedsOnnxRuntime
class VariableAgainstPyTorchTest {
    @Property(tries = 60)
    void theThreeLayersHaveTheGradientsOfPyTorch(@ForAll("problems") ThreeLayerProblem problem) {
        Map<String, Variable> leaves = new LinkedHashMap<>();
        leaves.put("X", Variable.of(problem.X()));
        leaves.put("W1", Variable.of(problem.W1()));
        leaves.put("W2", Variable.of(problem.W2()));
        leaves.put("W3", Variable.of(problem.W3()));
        Variable hidden = leaves.get("W2").matmul(leaves.get("W1").matmul(leaves.get("X")).relu()).relu();
        Variable rest = Variable.constant(problem.Y()).minus(leaves.get("W3").matmul(hidden));
        Variable z = rest.times(rest).sum().scale(0.5);
        z.backward();
        Map<String, Matrix> expected = PyTorch.THREE_LAYERS.gradients(inputs(problem, problem.Y()));
        Map<String, Matrix> magnitudes = magnitudes(problem);
        Check.that("z", z.v).isCloseTo(expected.get("z"), rounding(magnitudes.get("z")));
        leaves.forEach((name, leaf) -> Check.that(name + ".g", leaf.g)
                .isCloseTo(expected.get(name + ".g"), rounding(magnitudes.get(name + ".g"))));
    }

    /**
     * What the sums of z and its gradients come to where nothing cancels: the same of the magnitudes, with −|Y|, so
     * that Y − W3 … adds up.
     */
    private static Map<String, Matrix> magnitudes(ThreeLayerProblem p) {
        ThreeLayerProblem positive = new ThreeLayerProblem(magnitude(p.Y()), magnitude(p.X()), magnitude(p.W1()),
                magnitude(p.W2()), magnitude(p.W3()));
        return PyTorch.THREE_LAYERS.gradients(inputs(positive, positive.Y().scale(-1)));
    }

    private static Matrix magnitude(Matrix matrix) {
        return matrix.square().sqrt();
    }

    private static Map<String, Matrix> inputs(ThreeLayerProblem p, Matrix y) {
        return Map.of("Y", y, "X", p.X(), "W1", p.W1(), "W2", p.W2(), "W3", p.W3());
    }

    private static Tolerance rounding(Matrix magnitudes) {
        return Tolerance.within(magnitudes.square().sqrt().scale(1e-14),
                "1e-14 of what the magnitudes of its terms add up to");
    }

    @Provide
    Arbitrary<ThreeLayerProblem> problems() {
        return ThreeLayerProblem.any();
    }
}
