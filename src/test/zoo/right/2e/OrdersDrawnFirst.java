// The orders of all epochs are drawn before the network, so that where it starts depends on the recipe.

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
