// RMSprop and Adam alone; one loop over all steps, the rate falls like half a wave of a cosine.

import problem1.Variable;

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> new RmsProp(0.98, 1e-7), 1.2e-3, 4, 128),
            new Recipe("Adam", () -> new Adam(0.9, 0.99, 1e-7), 1.2e-3, 4, 128));
}

public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
    Matrix images = data.images(Precision.FLOAT32);
    Matrix targets = data.oneHot(Precision.FLOAT32);
    Classifier classifier = newClassifier(rng);
    Optimizer optimizer = new Optimizer(classifier.parameters(), recipe.newRule());
    int batches = (data.size() + recipe.batch() - 1) / recipe.batch();
    int steps = recipe.epochs() * batches;
    int[] order = {};
    for (int step = 0; step < steps; step++) {
        int from = step % batches * recipe.batch();
        if (from == 0) {
            order = rng.permutation(data.size());
        }
        int size = Math.min(recipe.batch(), data.size() - from);
        int[] batch = new int[size];
        System.arraycopy(order, from, batch, 0, size);
        double rate = recipe.rate() * (1 + Math.cos(Math.PI * step / steps)) / 2;
        Matrix seen = recipe.augmentation().apply(images.select(batch), rng);
        Variable loss = classifier.loss(seen, targets.select(batch));
        double before = loss.v.get(0, 0);
        loss.backward();
        optimizer.step(rate);
        listener.afterStep(classifier, step + 1, steps, before);
    }
    return classifier;
}
