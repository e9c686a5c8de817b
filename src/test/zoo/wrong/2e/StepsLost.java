// The loop takes its steps on a copy of the network, and returns the one that was made first.
// earns: at most 0.25
// fails: TrainingTest.theSeedDecidesTheRun
// says: as it was before
// fails: TrainingTest.oneRulePasses98PercentOnTheTestImages
// says: not begun

public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
    Matrix images = data.images(Precision.FLOAT32);
    Matrix targets = data.oneHot(Precision.FLOAT32);
    Classifier classifier = newClassifier(rng);
    Classifier copy = newClassifier(rng);
    for (int k = 0; k < copy.parameters().size(); k++) {
        copy.parameters().get(k).v = classifier.parameters().get(k).v;
    }
    Optimizer optimizer = new Optimizer(copy.parameters(), recipe.newRule());
    int batches = (data.size() + recipe.batch() - 1) / recipe.batch();
    int steps = recipe.epochs() * batches;
    int step = 0;
    for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
        int[] order = rng.permutation(data.size());
        for (int from = 0; from < order.length; from += recipe.batch()) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + recipe.batch()));
            double rate = recipe.rate() * (steps - step) / steps;
            Matrix seen = recipe.augmentation().apply(images.select(batch), rng);
            double loss = step(copy, optimizer, seen, targets.select(batch), rate);
            step++;
            listener.afterStep(copy, step, steps, loss);
        }
    }
    return classifier;
}
