package problem3;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.checks.AgainstGolden;
import kata.checks.Check;
import kata.checks.FiniteDifferences;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.data.Golden;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import problem1.Variable;

@Grades("3b1")
class AutoencoderTest {
    /** What PCA leaves with 30 components, golden/problem3/summary.json. */
    private static final double PCA_30 = 13.8663;
    private static final String FOLDER = "problem3/autoencoder/";
    private static final int LAYERS = 6;
    private static final Tolerance VALUES = Tolerance.ofLargest(1e-13);
    private static final Tolerance TRAINED = new Tolerance(expected -> (i, j) -> 1.5e-5, "the rounding of float32");
    private static final int SOME = 100;

    @Example
    @Grades(value = "3b1", part = "reconstructions", weight = 2)
    @AgainstGolden(value = {FOLDER + "codes", FOLDER + "logits", FOLDER + "reconstructions"}, tolerance = 1e-12)
    void codesAndReconstructionsAgreeWithNumPy() {
        SmallAutoencoder golden = golden();
        codes(golden).agreesWithGolden(FOLDER + "codes");
        logits(golden).agreesWithGolden(FOLDER + "logits");
        reconstructions(golden).agreesWithGolden(FOLDER + "reconstructions");
    }

    @Example
    @Grades(value = "3b1", part = "gradients", weight = 2)
    @AgainstGolden(value = {FOLDER + "loss", FOLDER + "W1.g", FOLDER + "W2.g", FOLDER + "W3.g", FOLDER + "W4.g",
        FOLDER + "W5.g", FOLDER + "W6.g", FOLDER + "b1.g", FOLDER + "b2.g", FOLDER + "b3.g", FOLDER + "b4.g",
        FOLDER + "b5.g", FOLDER + "b6.g"}, tolerance = 1e-12)
    void theLossAndItsGradientsAgreeWithNumPy() {
        SmallAutoencoder golden = golden();
        Variable loss = golden.network.loss(golden.images);
        loss(golden, loss).agreesWithGolden(FOLDER + "loss");
        loss.backward();
        List<Variable> parameters = golden.network.parameters();
        for (int k = 0; k < parameters.size(); k++) {
            String name = gradientName(k, LAYERS);
            Check.that(name, requireGradient(name, parameters.get(k))).agreesWithGolden(FOLDER + name);
        }
    }

    /** 8-6-5-3 with its decoder, with the golden biases. */
    private static SmallAutoencoder golden() {
        Autoencoder network = new Autoencoder(Generator.defaultRng(55272022), Precision.FLOAT64, 8, 6, 5, 3);
        List<Matrix> parameters = Stream.concat(network.weights().stream().map(weight -> weight.v),
                IntStream.rangeClosed(1, LAYERS).mapToObj(layer -> Golden.matrix(FOLDER + "b" + layer))).toList();
        return new SmallAutoencoder(network, parameters, Golden.matrix(FOLDER + "X"), Golden.matrix(FOLDER + "codes"));
    }

    @Property(tries = 40)
    void theCodesAreThoseOfTheFormula(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                      @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = SmallAutoencoder.draw(seed, depth);
        codes(small).isCloseTo(small.encoded(), VALUES);
    }

    @Property(tries = 40)
    void theLogitsAreThoseOfTheFormula(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                       @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = SmallAutoencoder.draw(seed, depth);
        logits(small).isCloseTo(small.logits(small.codes), VALUES);
    }

    @Property(tries = 40)
    @Grades(value = "3b1", part = "reconstructions")
    void reconstructionsAreTheDecodedCodes(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                           @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = SmallAutoencoder.draw(seed, depth);
        reconstructions(small).isCloseTo(small.reconstructed(small.images), VALUES);
    }

    @Property(tries = 40)
    @Grades(value = "3b1", part = "loss")
    void theLossIsTheCrossEntropyOfAnImage(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                           @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = SmallAutoencoder.draw(seed, depth);
        loss(small, small.network.loss(small.images))
                .isCloseTo(small.loss(small.logits(small.encoded())), Tolerance.ofEach(1e-12));
    }

    @Property(tries = 10)
    @Grades(value = "3b1", part = "gradients")
    void theGradientsAgreeWithFiniteDifferences(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                                @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = SmallAutoencoder.draw(seed, depth);
        small.network.loss(small.images).backward();
        List<Variable> parameters = small.network.parameters();
        List<Matrix> gradients = IntStream.range(0, parameters.size())
                .mapToObj(k -> requireGradient(gradientName(k, 2 * depth), parameters.get(k))).toList();
        if (gradients.stream().allMatch(g -> g.square().sum() == 0)) {
            throw new AssertionError("the gradient of every parameter is 0");
        }
        for (int k = 0; k < gradients.size(); k++) {
            Variable moved = parameters.get(k);
            Matrix value = moved.v;
            FiniteDifferences.check(Check.that(gradientName(k, 2 * depth), gradients.get(k)), other -> {
                moved.v = other;
                double loss = small.network.loss(small.images).v.get(0, 0);
                moved.v = value;
                return loss;
            }, value, 1e-13);
        }
    }

    @Example
    @Grades(value = "3b1", part = "loss")
    void theLossIsFiniteForLogitsOfAThousand() {
        Autoencoder network = new Autoencoder(Generator.defaultRng(1), Precision.FLOAT64, 2, 1);
        List<Variable> parameters = network.parameters();
        parameters.get(0).v = Matrix.of(1, 2, 1000, 0);
        parameters.get(1).v = Matrix.of(2, 1, 1, -1);
        Variable loss = network.loss(Matrix.of(1, 2, 1, 1));
        loss.backward();
        Check.that("the loss for logits of 1000 and -1000", loss.v).isCloseTo(1000, Tolerance.ofEach(1e-14));
        Check.that("the gradient of the decoder's biases", parameters.get(3).g)
                .isCloseTo(Matrix.of(1, 2, 0, -1), Tolerance.ofLargest(1e-14));
    }

    @Property(tries = 20)
    void imagesOfOtherSizesAreRefused(@ForAll @IntRange(min = 0, max = 1 << 20) int seed) {
        SmallAutoencoder small = SmallAutoencoder.draw(seed, 2);
        Matrix wide = Matrix.zeros(3, small.images.columns() + 1);
        small.network.loss(small.images);
        Check.refusesShapes("the loss of images that are too wide", () -> small.network.loss(wide).v.get(0, 0));
    }

    /** By the formula and the parameters alone: what a network says of its own error is no measure of it. */
    @Example
    @Grades(value = "3b1", weight = 4)
    @Tag("slow")
    @Label("a trained network follows the formula and loses less than PCA")
    void afterAShortTrainingLessIsLostThanByPca() {
        QuickTraining.Trained trained = QuickTraining.thirty();
        Matrix test = Mnist.test().images(Precision.FLOAT32);
        QuickTraining.draw(figures -> figures.reconstructions("figure-2b-quick",
                List.of(trained.model(), Model.of(CentredPca.ofMnist(30), test, test, 0))));
        SmallAutoencoder formula = SmallAutoencoder.trained(trained.network(), test.slice(0, SOME));
        reconstructions(formula).isCloseTo(formula.reconstructed(formula.images), TRAINED);
        double error = SquaredError.perImage(test, formula::reconstructed);
        if (!(error <= PCA_30 - QuickTraining.MARGIN_30)) {
            throw new AssertionError(String.format(Locale.ROOT, "the squared error per test image is %.2f after a "
                    + "short training; PCA with as many numbers leaves %.2f, and this network should be better by %.2f",
                    error, PCA_30, QuickTraining.MARGIN_30));
        }
    }

    // ---- What mistakes look like

    private static Check codes(SmallAutoencoder small) {
        return Check.that("codes", value(small.network.encode(Variable.constant(small.images))))
                .unlike("a code with the logistic function behind it: the code is linear",
                        () -> small.encoded().sigmoid())
                .unlike("an encoder without the logistic function behind its hidden layers",
                        () -> small.encoded(small.images, h -> h))
                .unlike("an encoder with ReLU in place of the logistic function",
                        () -> small.encoded(small.images, Matrix::relu))
                .unlike("an encoder with tanh in place of the logistic function",
                        () -> small.encoded(small.images, Matrix::tanh))
                .unlike("an encoder that puts the images through the logistic function: they are pixels already",
                        () -> small.encoded(small.images.sigmoid(), Matrix::sigmoid))
                .unlike("an encoder of pixels moved to lie around 0: they go in as they are",
                        () -> small.encoded(small.images.plus(-0.5), Matrix::sigmoid));
    }

    private static Check logits(SmallAutoencoder small) {
        Matrix z = small.codes;
        return Check.that("logits", value(small.network.logits(Variable.constant(z))))
                .unlike("the pixels: the logits are what stands before the last logistic function",
                        () -> small.logits(z).sigmoid())
                .unlike("a decoder that puts the code through the logistic function: the code is linear",
                        () -> small.logits(z.sigmoid()))
                .unlike("a decoder without the logistic function between its layers", () -> small.logits(z, h -> h))
                .unlike("a decoder with ReLU in place of the logistic function", () -> small.logits(z, Matrix::relu))
                .unlike("a decoder with tanh in place of the logistic function", () -> small.logits(z, Matrix::tanh))
                .unlike("a decoder with the encoder's weights: it has weights of its own",
                        () -> small.logitsByWeightsOfTheEncoder(z));
    }

    private static Check reconstructions(SmallAutoencoder small) {
        return Check.that("reconstructions", small.network.reconstruct(small.images))
                .unlike("the images themselves: a reconstruction is made of the code alone", () -> small.images)
                .unlike("the logits: pixels are in [0, 1]", () -> small.logits(small.encoded()))
                .unlike("the logistic function taken twice: decode takes it already",
                        () -> small.logits(small.encoded()).sigmoid().sigmoid());
    }

    private static Check loss(SmallAutoencoder small, Variable loss) {
        Matrix logits = small.logits(small.encoded());
        return Check.that("loss", value(loss))
                .unlike("the sum over the images: the objective is their mean",
                        () -> Matrix.of(1, 1, small.loss(logits) * small.images.rows()))
                .unlike("the mean over pixels: an image's pixels are added up",
                        () -> Matrix.of(1, 1, small.loss(logits) / small.images.columns()))
                .unlike("the squared error: the objective is the cross-entropy",
                        () -> Matrix.of(1, 1, small.squaredError(logits.sigmoid())))
                .unlike("the squared error of the logits: the objective is the cross-entropy",
                        () -> Matrix.of(1, 1, small.squaredError(logits)))
                .unlike("pixels taken for logits: logisticCrossEntropy takes the logistic function itself",
                        () -> Matrix.of(1, 1, small.loss(logits.sigmoid())))
                .unlike("the softmax of an image: each pixel has a logistic function of its own",
                        () -> Matrix.of(1, 1, small.softmaxLoss(logits)))
                .unlike("x log y without (1 − x) log(1 − y)", () -> Matrix.of(1, 1, small.halfTheLoss(logits)));
    }

    private static Matrix value(Variable node) {
        return node == null ? null : node.v;
    }

    /** As in "W1.g", the weights of all layers first. */
    private static String gradientName(int parameter, int layers) {
        return (parameter < layers ? "W" : "b") + (parameter % layers + 1) + ".g";
    }

    private static Matrix requireGradient(String name, Variable parameter) {
        if (parameter.g == null) {
            throw new AssertionError(name + " is null: no gradient comes back to there from the loss\nis a Variable "
                    + "made anew on the way, of the v of another one?");
        }
        return parameter.g;
    }
}
