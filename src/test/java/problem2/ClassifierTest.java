package problem2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import kata.checks.AgainstGolden;
import kata.checks.AgainstGolden.Of;
import kata.checks.Check;
import kata.checks.FiniteDifferences;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import problem1.Variable;

@Grades("2a")
class ClassifierTest {
    @Example
    @Grades(value = "2a", part = "gradients", weight = 3)
    @Tag("slow")
    @AgainstGolden(value = "problem2/mnist-losses/sgd", tolerance = 1e-9, of = Of.EACH, required = false)
    void aHundredStepsOfGradientDescentOnMnistAgreeWithPyTorch() {
        WholeStack.agreesWithPyTorch("sgd", () -> new Momentum(0));
    }

    @Property(tries = 40)
    @Grades(value = "2a", part = "logits", weight = 3)
    void theLogitsAreThoseOfTheFormula(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                       @ForAll @IntRange(min = 1, max = 4) int layers) {
        Net net = new Net(seed, layers);
        Check.that("logits", net.classifier.logits(net.images).v)
                .unlike("a network with ReLU behind its last layer too", () -> net.plainLogits().relu())
                .unlike("a network without ReLU", () -> net.plainLogits(h -> h))
                .unlike("a network with the logistic function: sigma is ReLU here",
                        () -> net.plainLogits(Matrix::sigmoid))
                .unlike("a network with tanh in place of ReLU", () -> net.plainLogits(Matrix::tanh))
                .unlike("a network without its biases", net::plainLogitsWithoutBiases)
                .unlike("a network with ReLU before its layers: the images go in as they are",
                        () -> net.plainLogits(net.images.relu(), Matrix::relu))
                .isCloseTo(net.plainLogits(), Tolerance.ofLargest(1e-13));
    }

    @Property(tries = 40)
    @Grades(value = "2a", part = "loss")
    void theLossIsTheMeanCrossEntropyOfSoftmax(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Net net = new Net(seed, 2);
        Matrix logits = net.plainLogits();
        double mean = crossEntropy(logits, net.targets);
        Check.that("loss", net.classifier.loss(net.images, net.targets).v)
                .unlike("the sum over the points: the objective is their mean",
                        () -> Matrix.of(1, 1, mean * logits.rows()))
                .unlike("the mean over the classes, too: a point's cross-entropy is a sum over them",
                        () -> Matrix.of(1, 1, mean / logits.columns()))
                .unlike("logits that went through the logistic function: the cross-entropy takes softmax itself",
                        () -> Matrix.of(1, 1, crossEntropy(logits.sigmoid(), net.targets)))
                .unlike("the squared error: the objective is the cross-entropy",
                        () -> Matrix.of(1, 1, logits.minus(net.targets).square().sum() / logits.rows()))
                .unlike("the logistic cross-entropy: the classes have one softmax",
                        () -> Matrix.of(1, 1, (logits.exp().plus(1).log().sum() - logits.times(net.targets).sum())
                                / logits.rows()))
                .isCloseTo(mean, Tolerance.within(Matrix.of(1, 1, 1e-12), "1e-12"));
    }

    private static double crossEntropy(Matrix logits, Matrix targets) {
        return (logits.exp().rowSums().log().sum() - logits.times(targets).sum()) / logits.rows();
    }

    @Property(tries = 20)
    @Grades(value = "2a", part = "gradients")
    void theGradientsAgreeWithFiniteDifferences(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Net net = new Net(seed, 3);
        Matrix images = net.images.slice(0, 2);
        Matrix targets = net.targets.slice(0, 2);
        Assume.that(net.isAwayFromKinks(images));
        Variable objective = net.classifier.loss(images, targets);
        objective.backward();
        double rounding = 1e-13 * Math.max(1, objective.v.get(0, 0));
        List<Variable> parameters = net.classifier.parameters();
        List<Matrix> gradients = parameters.stream().map(p -> p.g).toList();
        if (gradients.stream().allMatch(g -> g != null && g.square().sum() == 0)) {
            throw new AssertionError("the gradient of every parameter is 0");
        }
        for (int k = 0; k < parameters.size(); k++) {
            Variable moved = parameters.get(k);
            Matrix value = moved.v;
            FiniteDifferences.check(Check.that("the gradient of parameter " + k, gradients.get(k)), other -> {
                moved.v = other;
                double loss = net.classifier.loss(images, targets).v.get(0, 0);
                moved.v = value;
                return loss;
            }, value, rounding);
        }
    }

    @Example
    @Grades(value = "2a", part = "loss")
    void theLossIsFiniteForLogitsOfAThousand() {
        Classifier classifier = new Classifier(Generator.defaultRng(1), Precision.FLOAT64, 1, 3);
        classifier.parameters().get(0).v = Matrix.of(3, 1, 1000, -1000, -2000);
        Variable loss = classifier.loss(Matrix.of(2, 1, 1, -1), Matrix.of(new double[][] {{1, 0, 0}, {1, 0, 0}}));
        loss.backward();
        Check.that("the loss for logits of 1000", loss.v).isCloseTo(1500, Tolerance.ofEach(1e-15));
        Check.that("the gradient of W for logits of 1000", classifier.parameters().get(0).g)
                .isCloseTo(Matrix.of(3, 1, 0.5, 0, -0.5), Tolerance.ofLargest(1e-15));
    }

    @Property(tries = 20)
    void thePredictionIsTheClassWithTheLargestLogit(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        Net net = new Net(seed, 2);
        Check.that("the predicted classes", column(net.classifier.predict(net.images)))
                .named((point, none) -> "the class of point " + point)
                .unlike("the class with the smallest logit",
                        () -> column(net.plainLogits().scale(-1).argMaxOfRows()))
                .isCloseTo(column(net.plainLogits().argMaxOfRows()), Tolerance.exact());
        Classifier large = new Classifier(Generator.defaultRng(1), Precision.FLOAT64, 1, 3);
        large.parameters().get(0).v = Matrix.of(3, 1, 999, 1000, -2000);
        Check.that("the predicted class for logits of 999, 1000 and -2000", column(large.predict(Matrix.of(1, 1, 1))))
                .unlike("the first class whose probability is NaN, since e^1000 is infinite: take the largest logit",
                        () -> Matrix.of(1, 1, 0))
                .isCloseTo(Matrix.of(1, 1, 1), Tolerance.exact());
    }

    private static Matrix column(int[] classes) {
        return Matrix.of(classes.length, 1, Arrays.stream(classes).asDoubleStream().toArray());
    }

    /** A small network with biases, points and targets, all drawn from a seed. */
    private static final class Net {
        final Classifier classifier;
        final Matrix images;
        final Matrix targets;
        private final int layers;
        /** The values that the classifier was given: what becomes of them there is not for the test to ask. */
        private final List<Matrix> parameters = new ArrayList<>();

        Net(int seed, int layers) {
            Generator rng = Generator.defaultRng(seed);
            int[] sizes = new int[layers + 1];
            for (int l = 0; l <= layers; l++) {
                sizes[l] = (int) rng.integers(2, 6);
            }
            this.layers = layers;
            classifier = new Classifier(rng, Precision.FLOAT64, sizes);
            for (int k = 0; k < 2 * layers; k++) {
                int columns = k < layers ? sizes[k] : sizes[k - layers + 1];
                int rows = k < layers ? sizes[k + 1] : 1;
                parameters.add(Matrix.of(rows, columns, rng.standardNormal(rows * columns)));
                classifier.parameters().get(k).v = parameters.get(k);
            }
            images = Matrix.of(7, sizes[0], rng.standardNormal(7 * sizes[0]));
            double[] oneHot = new double[7 * sizes[layers]];
            for (int i = 0; i < 7; i++) {
                oneHot[i * sizes[layers] + (int) rng.integers(0, sizes[layers])] = 1;
            }
            targets = Matrix.of(7, sizes[layers], oneHot);
        }

        /** Whether every ReLU's input is 0.05 or more from 0; no finite difference moves one as far as that. */
        boolean isAwayFromKinks(Matrix points) {
            Matrix h = points;
            for (int l = 0; l < layers - 1; l++) {
                Matrix inputs = linear(l, h);
                if (HiddenFunction.hasKinkNear(inputs)) {
                    return false;
                }
                h = HiddenFunction.ofTheNetwork().apply(inputs);
            }
            return true;
        }

        Matrix plainLogits() {
            return plainLogits(HiddenFunction.ofTheNetwork());
        }

        /** With another function between the layers. */
        Matrix plainLogits(UnaryOperator<Matrix> function) {
            return plainLogits(images, function);
        }

        Matrix plainLogits(Matrix points, UnaryOperator<Matrix> function) {
            Matrix h = linear(0, points);
            for (int l = 1; l < layers; l++) {
                h = linear(l, function.apply(h));
            }
            return h;
        }

        Matrix plainLogitsWithoutBiases() {
            Matrix h = images;
            for (int l = 0; l < layers; l++) {
                h = (l == 0 ? h : h.relu()).matmul(parameters.get(l).transpose());
            }
            return h;
        }

        private Matrix linear(int l, Matrix h) {
            return h.matmul(parameters.get(l).transpose()).plusRow(parameters.get(layers + l));
        }
    }
}
