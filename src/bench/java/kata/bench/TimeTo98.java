package kata.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem1.Variable;
import problem2.Adam;
import problem2.Classifier;
import problem2.Optimizer;
import problem2.Training;
import problem2.TrainingLog;

/**
 * The program of a measured JVM: trains the classifier for two epochs, at a rate that falls linearly to 0, then tests
 * the classifier. No shorter schedule that was tried passes 98 % with every seed (seeds 0 to 5: 98.06 to 98.19).
 */
final class TimeTo98 {
    private static final double RATE = 3e-3;
    private static final int BATCH = 128;
    private static final int EPOCHS = 2;

    private TimeTo98() {
    }

    /** @param arguments the settings as JSON, the file for the result, and the seed */
    public static void main(String[] arguments) {
        int seed = Integer.parseInt(arguments[2]);
        Generator rng = Generator.defaultRng(seed);
        Mnist data = Mnist.train();
        Matrix images = data.images(Precision.FLOAT32);
        Matrix targets = data.oneHot(Precision.FLOAT32);
        Classifier classifier = Training.newClassifier(rng);
        Optimizer optimizer = new Optimizer(classifier.parameters(), () -> new Adam(0.9, 0.999, 1e-8));
        double ready = sinceStart();
        int steps = EPOCHS * (data.size() / BATCH);
        int[] order = {};
        int next = 0;
        for (int step = 0; step < steps; step++) {
            if (next + BATCH > order.length) {
                order = rng.permutation(data.size());
                next = 0;
            }
            int[] batch = Arrays.copyOfRange(order, next, next + BATCH);
            next += BATCH;
            Variable loss = classifier.loss(images.select(batch), targets.select(batch));
            loss.backward();
            optimizer.step(RATE * (steps - step) / steps);
        }
        double trained = sinceStart();
        double accuracy = TrainingLog.accuracy(classifier, Mnist.test());
        double total = sinceStart();
        Results.write(Path.of(arguments[1]),
                List.of(new TimeResult(seed, ready, total - trained, total, steps, accuracy)));
    }

    private static double sinceStart() {
        return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
    }
}
