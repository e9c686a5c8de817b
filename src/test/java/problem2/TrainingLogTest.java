package problem2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kata.data.Mnist;
import kata.live.EpochLine;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Example;

/** The log that measures the accuracy of task 2e. It asks a classifier for its predictions, so 2a has to be there. */
class TrainingLogTest {
    private static final int EPOCHS = 2;
    private static final int STEPS = 40;

    /** More than are taken at once. */
    private final Mnist test = Mnist.test().first(2300);
    private final Classifier classifier = new Classifier(Generator.defaultRng(1), Precision.FLOAT32, 784, 10);

    @Example
    void theAccuracyIsTheShareOfImagesWhoseClassIsPredicted() {
        int[] labels = test.labels();
        int[] predicted = classifier.predict(test.images(Precision.FLOAT32));
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predicted[i] == labels[i] ? 1 : 0;
        }
        assertThat(TrainingLog.accuracy(classifier, test)).isEqualTo(right / 2300.0).isBetween(0.01, 0.5);
    }

    @Example
    void aClassifierThatSaysOneDigitIsRightForThatDigitAlone() {
        for (int digit = 0; digit < Mnist.CLASSES; digit++) {
            double[] bias = new double[Mnist.CLASSES];
            bias[digit] = 1e6;
            classifier.parameters().get(1).v = Matrix.of(1, Mnist.CLASSES, bias).to(Precision.FLOAT32);
            int said = digit;
            long images = Arrays.stream(test.labels()).filter(label -> label == said).count();
            assertThat(TrainingLog.accuracy(classifier, test)).isEqualTo(images / 2300.0);
        }
    }

    /** Two epochs of twenty steps, with the number of the step as its objective: a point of the curve is two steps. */
    @Example
    void theCurvesHaveTenPointsAnEpochForTheObjectiveAndOneForTheAccuracy() {
        List<String> lines = new ArrayList<>();
        Recipe recipe = new Recipe("Adam", () -> new Momentum(0), 0.1, EPOCHS, 128);
        long start = System.nanoTime();
        TrainingLog log = new TrainingLog(recipe, 2500, test, lines::add);
        for (int step = 1; step <= STEPS; step++) {
            log.afterStep(classifier, step, STEPS, step);
            assertThat(log.objective()).as("points after step %d", step).hasSize(step / 2);
            assertThat(log.accuracy()).as("epochs after step %d", step).hasSize(step / 20);
        }
        double share = TrainingLog.accuracy(classifier, test);
        assertThat(log.accuracy()).containsExactly(new TrainingLog.Point(1, share), new TrainingLog.Point(2, share));
        for (int k = 0; k < STEPS / 2; k++) {
            TrainingLog.Point point = log.objective().get(k);
            assertThat(point.x()).isCloseTo((k + 1) / 10.0, within(1e-12));
            assertThat(point.y()).as("the mean of two steps").isEqualTo(2 * k + 1.5);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String accuracy = String.format(Locale.ROOT, "   test accuracy %.2f %%   ", 100 * share);
        assertThat(lines).hasSize(2).allMatch(line -> EpochLine.of(line).isPresent());
        assertThat(lines.get(0)).startsWith("Adam     epoch  1/2   objective 10.5000" + accuracy)
                .matches(".*[0-9,]+ images/s   [0-9]+ s left");
        assertThat(lines.get(1)).startsWith("Adam     epoch  2/2   objective 30.5000" + accuracy)
                .endsWith(" images/s   0 s left");
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            String rate = lines.get(epoch - 1).replaceAll(".*%   ([0-9,]+) images.*", "$1").replace(",", "");
            assertThat(Double.parseDouble(rate)).as("images a second, from less than %s s", seconds)
                    .isGreaterThan(2500 * epoch / seconds - 1);
        }
    }
}
