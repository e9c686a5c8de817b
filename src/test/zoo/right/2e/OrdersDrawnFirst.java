// The orders of all epochs are drawn before the network, so that where it starts depends on the recipe. Something is put
// around each rule: weights decay before Adam's step, RMSprop's is a method reference.

private static final class Decayed implements UpdateRule {
    private final UpdateRule rule = new Adam(0.9, 0.999, 1e-8);

    @Override
    public Matrix step(Matrix theta, Matrix gradient, double rate) {
        return rule.step(theta.scale(1 - 0.01 * rate), gradient, rate);
    }
}

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> new RmsProp(0.99, 1e-8)::step, 1e-3, 5, 128),
            new Recipe("Adam with weights that decay", Decayed::new, 1e-3, 5, 128));
}

public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
    Matrix images = data.images(Precision.FLOAT32);
    Matrix targets = data.oneHot(Precision.FLOAT32);
    int[][] orders = new int[recipe.epochs()][];
    for (int epoch = 0; epoch < orders.length; epoch++) {
        orders[epoch] = rng.permutation(data.size());
    }
    Classifier classifier = newClassifier(rng);
    Optimizer optimizer = new Optimizer(classifier.parameters(), recipe.newRule());
    int batches = (data.size() + recipe.batch() - 1) / recipe.batch();
    int steps = recipe.epochs() * batches;
    int step = 0;
    for (int[] order : orders) {
        for (int from = 0; from < order.length; from += recipe.batch()) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + recipe.batch()));
            double rate = recipe.rate() * (steps - step) / steps;
            Matrix seen = recipe.augmentation().apply(images.select(batch), rng);
            double loss = step(classifier, optimizer, seen, targets.select(batch), rate);
            step++;
            listener.afterStep(classifier, step, steps, loss);
        }
    }
    return classifier;
}
