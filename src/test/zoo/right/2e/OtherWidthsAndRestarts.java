// Other widths; the learning rate grows for a while, falls, and starts anew with each of two halves.

public static Classifier newClassifier(Generator rng) {
    return new Classifier(rng, Precision.FLOAT32, 784, 400, 200, 10);
}

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("Adagrad", () -> new Adagrad(1e-10), 0.02, 6, 128),
            new Recipe("Adam", () -> new Adam(0.9, 0.999, 1e-8), 1e-3, 6, 128));
}

private static double schedule(int step, int steps) {
    double part = 2.0 * step / steps % 1;
    return part < 0.1 ? (part + 0.01) / 0.11 : (1 + Math.cos(Math.PI * (part - 0.1) / 0.9)) / 2;
}

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
            double rate = recipe.rate() * schedule(step, steps);
            Matrix seen = recipe.augmentation().apply(images.select(batch), rng);
            double loss = step(classifier, optimizer, seen, targets.select(batch), rate);
            step++;
            listener.afterStep(classifier, step, steps, loss);
        }
    }
    return classifier;
}
