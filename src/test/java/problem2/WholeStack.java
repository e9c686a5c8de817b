package problem2;

import java.util.function.Supplier;
import kata.checks.Check;
import kata.data.Golden;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;

/** The network, the loss, the engine and a rule together: 100 minibatches of MNIST in file order, in float64. */
final class WholeStack {
    private static final int BATCHES = 100;
    private static final int BATCH = 128;

    private WholeStack() {
    }

    /**
     * Compares the loss of each minibatch with PyTorch's; row k is minibatch k. If the network has another function
     * between its layers than PyTorch's, the losses need to fall.
     */
    static void agreesWithPyTorch(String name, Supplier<UpdateRule> newRule) {
        double rate = Golden.settings("problem2/mnist-losses/settings").getAsJsonObject("optimizers")
                .getAsJsonObject(name).get("lr").getAsDouble();
        Matrix losses = losses(newRule, rate);
        if (!HiddenFunction.isRelu()) {
            requireThatTheyFall(losses, name);
            return;
        }
        Check.that("the losses with " + name, losses)
                .named((minibatch, column) -> "the loss of minibatch " + (minibatch + 1) + " with " + name)
                .unlike("the sum over the minibatch: the objective is its mean",
                        () -> Golden.matrix("problem2/mnist-losses/" + name).scale(BATCH))
                .agreesWithGolden("problem2/mnist-losses/" + name);
    }

    private static void requireThatTheyFall(Matrix losses, String name) {
        double first = losses.slice(0, 10).sum() / 10;
        double last = losses.slice(BATCHES - 10, BATCHES).sum() / 10;
        if (!(last < first)) {
            throw new AssertionError("the losses of the first ten minibatches with " + name + " are " + first
                    + " in the mean, those of the last ten " + last + "; they fall");
        }
    }

    private static Matrix losses(Supplier<UpdateRule> newRule, double rate) {
        Mnist train = Mnist.train();
        Classifier classifier = new Classifier(Generator.defaultRng(55272022), Precision.FLOAT64, 784, 512, 256, 10);
        Optimizer optimizer = new Optimizer(classifier.parameters(), newRule);
        double[] losses = new double[BATCHES];
        for (int k = 0; k < BATCHES; k++) {
            Mnist batch = train.slice(BATCH * k, BATCH * (k + 1));
            losses[k] = Training.step(classifier, optimizer, batch.images(Precision.FLOAT64),
                    batch.oneHot(Precision.FLOAT64), rate);
        }
        return Matrix.of(BATCHES, 1, losses);
    }
}
