// Each minibatch is drawn at random from all images, so some are shown twice and others not at all.
// fails: TrainingTest.everyEpochShowsEachImageOnceInAnOrderOfItsOwn
// says: how many of 1000 images the first epoch shows

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
            int[] batch = new int[Math.min(recipe.batch(), order.length - from)];
            for (int i = 0; i < batch.length; i++) {
                batch[i] = (int) rng.integers(0, order.length);
            }
            double rate = recipe.rate() * (steps - step) / steps;
            Matrix seen = recipe.augmentation().apply(images.select(batch), rng);
            double loss = step(classifier, optimizer, seen, targets.select(batch), rate);
            step++;
            listener.afterStep(classifier, step, steps, loss);
        }
    }
    return classifier;
}
