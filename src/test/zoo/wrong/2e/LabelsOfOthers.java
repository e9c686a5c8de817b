// The rows of the targets are taken in reverse, so each image comes with the label of another: 11 % are told.
// earns: at most 0.25
// fails: TrainingTest.eachImageComesWithItsOwnLabel
// fails: TrainingTest.oneRulePasses98PercentOnTheTestImages
// says: not begun

public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
    Matrix images = data.images(Precision.FLOAT32);
    Matrix targets = data.oneHot(Precision.FLOAT32);
    Classifier classifier = newClassifier(rng);
    Optimizer optimizer = new Optimizer(classifier.parameters(), recipe.newRule());
    int batches = (data.size() + recipe.batch() - 1) / recipe.batch();
    int steps = recipe.epochs() * batches;
    int step = 0;
    for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
        int[] order = rng.permutation(data.size());
        for (int from = 0; from < order.length; from += recipe.batch()) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + recipe.batch()));
            int[] others = Arrays.stream(batch).map(i -> data.size() - 1 - i).toArray();
            double rate = recipe.rate() * (steps - step) / steps;
            Matrix seen = recipe.augmentation().apply(images.select(batch), rng);
            double loss = step(classifier, optimizer, seen, targets.select(others), rate);
            step++;
            listener.afterStep(classifier, step, steps, loss);
        }
    }
    return classifier;
}
