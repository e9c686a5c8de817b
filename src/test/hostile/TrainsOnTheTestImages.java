// 2e REFUSED: does not allow kata.data.Mnist.test
package problem2;

import java.util.List;
import kata.data.Mnist;
import kata.random.Generator;

public final class Training {
    public static List<Recipe> recipes() {
        return List.of();
    }

    public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
        Mnist all = Mnist.test();
        return new Classifier(rng, null, all.size());
    }
}
