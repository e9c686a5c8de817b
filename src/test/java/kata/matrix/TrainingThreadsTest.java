package kata.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kata.matrix.thread.Parallel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network of two layers and Adam in float32, on products and elements that several threads share. */
class TrainingThreadsTest {
    private static final int STEPS = 20;
    private static final int BATCH = 128;
    private static final int INPUTS = 196;
    private static final int HIDDEN = 96;
    private static final int CLASSES = 10;

    /** A weight and its running means. */
    private static final class Parameter {
        private Matrix theta;
        private Matrix m;
        private Matrix s;

        Parameter(Matrix theta) {
            this.theta = theta;
            m = theta.filledWith(0);
            s = m;
        }

        void step(Matrix gradient, int t) {
            m = m.scale(0.9).plus(gradient.scale(0.1));
            s = s.scale(0.999).plus(gradient.square().scale(0.001));
            Matrix mHat = m.scale(1 / (1 - StrictMath.pow(0.9, t)));
            Matrix sHat = s.scale(1 / (1 - StrictMath.pow(0.999, t)));
            theta = theta.minus(mHat.divide(sHat.sqrt().plus(1e-8)).scale(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theLossesAreTheSameBitForBitAsWithOneThread(int threads) {
        List<Double> expected = Parallel.with(1, TrainingThreadsTest::losses);
        assertThat(Parallel.with(threads, TrainingThreadsTest::losses)).isEqualTo(expected);
        assertThat(expected.get(STEPS - 1)).isLessThan(expected.get(0) / 2);
    }

    private static List<Double> losses() {
        Random random = new Random(55272022);
        Matrix x = normals(random, BATCH, INPUTS, 1);
        Matrix targets = oneHot(random);
        Parameter w1 = new Parameter(normals(random, HIDDEN, INPUTS, Math.sqrt(2.0 / INPUTS)));
        Parameter b1 = new Parameter(normals(random, 1, HIDDEN, 0));
        Parameter w2 = new Parameter(normals(random, CLASSES, HIDDEN, Math.sqrt(2.0 / HIDDEN)));
        Parameter b2 = new Parameter(normals(random, 1, CLASSES, 0));
        List<Double> losses = new ArrayList<>();
        for (int t = 1; t <= STEPS; t++) {
            Matrix a = x.matmul(w1.theta.transpose()).plusRow(b1.theta);
            Matrix h = a.relu();
            Matrix logits = h.matmul(w2.theta.transpose()).plusRow(b2.theta);
            Matrix shifted = logits.plusColumn(logits.rowMaxima().scale(-1));
            Matrix logSoftmax = shifted.plusColumn(shifted.exp().rowSums().log().scale(-1));
            losses.add(-targets.times(logSoftmax).sum() / BATCH);
            Matrix ofLogits = logSoftmax.exp().minus(targets).scale(1.0 / BATCH);
            Matrix ofA = ofLogits.matmul(w2.theta).times(a.positive());
            w2.step(h.transpose().matmul(ofLogits).transpose(), t);
            b2.step(ofLogits.columnSums(), t);
            w1.step(ofA.transpose().matmul(x), t);
            b1.step(ofA.columnSums(), t);
        }
        return losses;
    }

    private static Matrix normals(Random random, int rows, int columns, double deviation) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation * random.nextGaussian();
        }
        return Matrix.of(rows, columns, values).to(Precision.FLOAT32);
    }

    private static Matrix oneHot(Random random) {
        double[] values = new double[BATCH * CLASSES];
        for (int i = 0; i < BATCH; i++) {
            values[i * CLASSES + random.nextInt(CLASSES)] = 1;
        }
        return Matrix.of(BATCH, CLASSES, values).to(Precision.FLOAT32);
    }
}
