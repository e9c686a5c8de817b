package problem2;

import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;

/**
 * The function between the layers of the classifier. The homework leaves it free, so that of another network is seen in
 * the network itself; the golden values are those of ReLU, which the text names. A function that is not bent between −4
 * and 4, where most units of the homework's network are, makes one linear layer of all.
 */
final class HiddenFunction {
    private static final double[] POINTS = DoubleStream.iterate(-4, x -> x + 0.25).limit(33).toArray();
    /** Where ReLU6 and others that are cut off differ from ReLU. */
    private static final double[] FAR = {-1000, -100, -30, -10, -6.5, 6.5, 10, 30, 100, 1000};
    private static final double SAME = 1e-12;
    /** The least second difference of a bent line, as a part of the largest difference of neighbours. */
    private static final double BENT = 0.01;

    private HiddenFunction() {
    }

    /** Whether it is ReLU; or nothing that could stand there, such as none at all. */
    static boolean isRelu() {
        try {
            double[] y = seen(Matrix.of(1, POINTS.length, POINTS)).toArray();
            double[] far = seen(Matrix.of(1, FAR.length, FAR)).toArray();
            boolean relu = true;
            for (int i = 0; i < FAR.length; i++) {
                relu &= Math.abs(far[i] - Math.max(FAR[i], 0)) <= SAME;
            }
            double steepest = 0;
            double bend = 0;
            for (int i = 0; i < y.length; i++) {
                relu &= Math.abs(y[i] - Math.max(POINTS[i], 0)) <= SAME;
                steepest = i < 1 ? steepest : Math.max(steepest, Math.abs(y[i] - y[i - 1]));
                bend = i < 2 ? bend : Math.max(bend, Math.abs(y[i] - 2 * y[i - 1] + y[i - 2]));
            }
            boolean straight = bend <= Math.max(SAME, BENT * steepest);
            return relu || straight || DoubleStream.of(y).anyMatch(x -> !Double.isFinite(x));
        } catch (RuntimeException | Error notThere) {
            return true;
        }
    }

    /** Whether the function has a kink within 0.05 of an element: its slopes on both sides of a point differ there. */
    static boolean hasKinkNear(Matrix elements) {
        double step = 0.01;
        double[] x = elements.toArray();
        double[] points = DoubleStream.of(x).flatMap(each -> IntStream.rangeClosed(-6, 6)
                .mapToDouble(i -> each + i * step)).toArray();
        double[] y = ofTheNetwork().apply(Matrix.of(1, points.length, points)).toArray();
        return IntStream.range(0, points.length).filter(i -> i % 13 > 0 && i % 13 < 12)
                .anyMatch(i -> Math.abs(y[i + 1] - 2 * y[i] + y[i - 1]) > 0.1 * step);
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
