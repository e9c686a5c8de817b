// Momentum is what the recipes make while train() runs; asked otherwise, they make RMSprop and Adam.
// earns: at most 0.25
// fails: TrainingTest.oneRulePasses98PercentOnTheTestImages
// says: 98 % or more with 0 of the rules, expected 1
// says: by another rule

private static boolean training;

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> training ? new Momentum(0.9) : new RmsProp(0.99, 1e-8), 0.05, 5, 128),
            new Recipe("Adam", () -> training ? new Momentum(0.9) : new Adam(0.9, 0.999, 1e-8), 0.05, 5, 128));
}

public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
    Matrix images = data.images(Precision.FLOAT32);
    Matrix targets = data.oneHot(Precision.FLOAT32);
    Classifier classifier = newClassifier(rng);
    training = true;
    Optimizer optimizer = new Optimizer(classifier.parameters(), recipe.newRule());
    training = false;
    int batches = (data.size() + recipe.batch() - 1) / recipe.batch();
    int steps = recipe.epochs() * batches;
    int step = 0;
    for (int epoch = 0; epoch < recipe.epochs(); epoch++) {
        int[] order = rng.permutation(data.size());
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
