// Fisher and Yates's shuffle, kept from epoch to epoch; the rate falls once in each epoch. Weights decay before the steps
// of RMSprop and Adam; what each needs is in a class that is not serializable.

import java.util.ArrayList;
import java.util.Collections;

private static UpdateRule withDecay(UpdateRule rule) {
    class State {
        final UpdateRule inner = rule;
        int steps;
    }
    State state = new State();
    return (theta, gradient, rate) -> {
        state.steps++;
        return state.inner.step(theta.scale(1 - 1e-6), gradient, rate);
    };
}

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> withDecay(new RmsProp(0.99, 1e-8)), 1e-3, 5, 160),
            new Recipe("Adam", () -> withDecay(new Adam(0.9, 0.999, 1e-8)), 1e-3, 5, 160));
}

public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
    Matrix images = data.images(Precision.FLOAT32);
    Matrix targets = data.oneHot(Precision.FLOAT32);
    Classifier classifier = newClassifier(rng);
    Optimizer optimizer = new Optimizer(classifier.parameters(), recipe.newRule());
    int batches = (data.size() + recipe.batch() - 1) / recipe.batch();
    int steps = recipe.epochs() * batches;
    int n = data.size();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
        order.add(i);
    }
    int done = 0;
    for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
        for (int i = n - 1; i > 0; i--) {
            Collections.swap(order, i, (int) rng.integers(0, i + 1));
        }
        double rate = recipe.rate() * (recipe.epochs() - epoch) / recipe.epochs();
        for (int k = 0; k < batches; k++) {
            List<Integer> part = order.subList(k * recipe.batch(), Math.min(n, (k + 1) * recipe.batch()));
            int[] batch = part.stream().mapToInt(i -> i).toArray();
            Matrix seen = recipe.augmentation().apply(images.select(batch), rng);
            double loss = step(classifier, optimizer, seen, targets.select(batch), rate);
            listener.afterStep(classifier, ++done, steps, loss);
        }
    }
    return classifier;
}
