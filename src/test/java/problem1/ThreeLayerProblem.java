package problem1;

import java.util.Map;
import kata.checks.JavaCode;
import kata.checks.RandomMatrices;
import kata.data.Golden;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Data and weights of the three-layer objective, and its plain evaluation from any node on. */
record ThreeLayerProblem(Matrix Y, Matrix X, Matrix W1, Matrix W2, Matrix W3) implements JavaCode.Input {

    static ThreeLayerProblem golden() {
        return new ThreeLayerProblem(data("Y"), data("X"), data("W1"), data("W2"), data("W3"));
    }

    private static Matrix data(String name) {
        return Golden.matrix("problem1/data/" + name);
    }

    /** Shapes 1 to 4 in each dimension, inputs of both ReLUs at least 0.05 away from the kink. */
    static Arbitrary<ThreeLayerProblem> any() {
        return Arbitraries.integers().between(1, 4).array(int[].class).ofSize(5).flatMap(d -> Combinators.combine(
                        RandomMatrices.ofShape(d[4], d[0]), RandomMatrices.ofShape(d[1], d[0]),
                        RandomMatrices.ofShape(d[2], d[1]), RandomMatrices.ofShape(d[3], d[2]),
                        RandomMatrices.ofShape(d[4], d[3]))
                .as(ThreeLayerProblem::new)).filter(ThreeLayerProblem::isAwayFromKinks);
    }

    private boolean isAwayFromKinks() {
        Map<String, Matrix> values = values();
        return smallest(values.get("V1")) > 0.05 && smallest(values.get("V3")) > 0.05;
    }

    private static double smallest(Matrix matrix) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double x : matrix.toArray()) {
            smallest = Math.min(smallest, Math.abs(x));
        }
        return smallest;
    }

    ThreeLayerGraph graph() {
        return new ThreeLayerGraph(Y, X, W1, W2, W3);
    }

    /** The graph with all values, as the forward pass leaves it. */
    ThreeLayerGraph graphWithValues() {
        ThreeLayerGraph graph = graph();
        Map<String, Matrix> values = values();
        graph.V1.v = values.get("V1");
        graph.V2.v = values.get("V2");
        graph.V3.v = values.get("V3");
        graph.V4.v = values.get("V4");
        graph.V5.v = values.get("V5");
        graph.D.v = values.get("D");
        graph.z.v = values.get("z");
        return graph;
    }

    /** The value of each node that the forward pass sets. */
    Map<String, Matrix> values() {
        Matrix v1 = W1.matmul(X);
        Matrix v2 = v1.relu();
        Matrix v3 = W2.matmul(v2);
        Matrix v4 = v3.relu();
        Matrix v5 = W3.matmul(v4);
        Matrix d = Y.minus(v5);
        return Map.of("V1", v1, "V2", v2, "V3", v3, "V4", v4, "V5", v5, "D", d,
                "z", Matrix.of(1, 1, d.square().sum() / 2));
    }

    /** The objective where one node has the given value and all behind it follow. */
    double objective(String node, Matrix value) {
        Matrix x = node.equals("X") ? value : X;
        Matrix v1 = node.equals("V1") ? value : (node.equals("W1") ? value : W1).matmul(x);
        Matrix v2 = node.equals("V2") ? value : v1.relu();
        Matrix v3 = node.equals("V3") ? value : (node.equals("W2") ? value : W2).matmul(v2);
        Matrix v4 = node.equals("V4") ? value : v3.relu();
        Matrix v5 = node.equals("V5") ? value : (node.equals("W3") ? value : W3).matmul(v4);
        Matrix d = node.equals("D") ? value : Y.minus(v5);
        return d.square().sum() / 2;
    }

    /** A bound on the rounding error of one value of the objective: γ of all sums, times the sum of all magnitudes. */
    double rounding() {
        Matrix v5 = magnitudes(W3).matmul(magnitudes(W2).matmul(magnitudes(W1).matmul(magnitudes(X))));
        double sum = magnitudes(Y).plus(v5).plus(1).square().sum();
        return 64 * X.precision().unitRoundoff() * sum;
    }

    private static Matrix magnitudes(Matrix matrix) {
        return matrix.square().sqrt();
    }

    @Override
    public String java() {
        return String.join("\n", JavaCode.of("Y", Y), JavaCode.of("X", X), JavaCode.of("W1", W1), JavaCode.of("W2", W2),
                JavaCode.of("W3", W3));
    }
}
