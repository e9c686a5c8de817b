// 2e FAILED: expected 2:
package problem2;

import java.util.List;
import kata.data.Mnist;
import kata.matrix.Precision;
import kata.random.Generator;

public final class Training {
    static double step(Classifier classifier, Optimizer optimizer, kata.matrix.Matrix images,
                       kata.matrix.Matrix targets, double rate) {
        return 0;
    }

    public static Classifier newClassifier(Generator rng) {
        return new Classifier(rng, Precision.FLOAT32, 784, 10);
    }

    public static List<Recipe> recipes() {
        return List.of(new Recipe("../../../up", () -> new Momentum(0), 1, 1, 1));
    }

    public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
        Classifier classifier = newClassifier(rng);
        listener.afterStep(classifier, 1, 1, 1);
        return classifier;
    }
}
