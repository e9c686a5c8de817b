package problem2;

import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;

/**
 * The function between the layers of the classifier. The homework leaves it free, so that of another network is seen in
 * the network itself; the golden values are those of ReLU, which the text names.
 */
final class HiddenFunction {
    private static final double[] POINTS = DoubleStream.iterate(-3, x -> x + 0.25).limit(25).toArray();
    private static final double SAME = 1e-12;

    private HiddenFunction() {
    }

    /** Whether it is ReLU; or nothing that could stand there, such as none at all. */
    static boolean isRelu() {
        try {
            double[] y = seen(Matrix.of(1, POINTS.length, POINTS)).toArray();
            boolean relu = true;
            boolean bent = false;
            for (int i = 0; i < y.length; i++) {
                relu &= Math.abs(y[i] - Math.max(POINTS[i], 0)) <= SAME;
                bent |= i > 1 && Math.abs(y[i] - 2 * y[i - 1] + y[i - 2]) > SAME;
            }
            return relu || !bent || DoubleStream.of(y).anyMatch(x -> !Double.isFinite(x));
        } catch (RuntimeException | Error notThere) {
            return true;
        }
    }

    static UnaryOperator<Matrix> ofTheNetwork() {
        return isRelu() ? Matrix::relu : HiddenFunction::seen;
    }

    /** Of each element: the elements are the biases of hidden units that get and hand on nothing else. */
    private static Matrix seen(Matrix elements) {
        int units = elements.rows() * elements.columns();
        Classifier probe = new Classifier(Generator.defaultRng(0), Precision.FLOAT64, 1, units, units);
        double[] identity = new double[units * units];
        for (int i = 0; i < units; i++) {
            identity[i * units + i] = 1;
        }
        probe.parameters().get(0).v = Matrix.zeros(units, 1);
        probe.parameters().get(1).v = Matrix.of(units, units, identity);
        probe.parameters().get(2).v = Matrix.of(1, units, elements.toArray());
        return Matrix.of(elements.rows(), elements.columns(), probe.logits(Matrix.zeros(1, 1)).v.toArray());
    }
}
