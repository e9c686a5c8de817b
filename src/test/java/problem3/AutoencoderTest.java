package problem3;

import java.util.List;
import java.util.Locale;
import kata.data.Golden;
import kata.grading.Check;
import kata.grading.FiniteDifferences;
import kata.grading.Grades;
import kata.grading.Tolerance;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import problem1.Variable;

@Grades("3b1")
class AutoencoderTest {
    /** What PCA leaves with 30 components, golden/problem3/summary.json. */
    private static final double PCA_30 = 13.8663;
    private static final String FOLDER = "problem3/autoencoder/";
    private static final int LAYERS = 6;
    private static final Tolerance NUMPY = Tolerance.ofLargest(1e-12);
    private static final Tolerance VALUES = Tolerance.ofLargest(1e-13);

    @Example
    @Grades(value = "3b1", weight = 2)
    void codesAndReconstructionsAgreeWithNumPy() {
        Autoencoder network = golden();
        Matrix images = Golden.matrix(FOLDER + "X");
        Variable codes = network.encode(Variable.constant(images));
        Check.that("codes", codes.v).keptAs(FOLDER + "codes").isCloseTo(Golden.matrix(FOLDER + "codes"), NUMPY);
        Check.that("logits", network.logits(codes).v).keptAs(FOLDER + "logits")
                .isCloseTo(Golden.matrix(FOLDER + "logits"), NUMPY);
        Check.that("reconstructions", network.reconstruct(images)).keptAs(FOLDER + "reconstructions")
                .isCloseTo(Golden.matrix(FOLDER + "reconstructions"), NUMPY);
    }

    @Example
    @Grades(value = "3b1", weight = 2)
    void theLossAndItsGradientsAgreeWithNumPy() {
        Autoencoder network = golden();
        Variable loss = network.loss(Golden.matrix(FOLDER + "X"));
        Check.that("loss", loss.v).keptAs(FOLDER + "loss").isCloseTo(Golden.matrix(FOLDER + "loss"), NUMPY);
        loss.backward();
        List<Variable> parameters = network.parameters();
        for (int k = 0; k < parameters.size(); k++) {
            String name = (k < LAYERS ? "W" : "b") + (k % LAYERS + 1) + ".g";
            Check.that(name, parameters.get(k).g).keptAs(FOLDER + name)
                    .isCloseTo(Golden.matrix(FOLDER + name), NUMPY);
        }
    }

    /** 8-6-5-3 with its decoder, with the golden biases. */
    private static Autoencoder golden() {
        Autoencoder network = new Autoencoder(Generator.defaultRng(55272022), Precision.FLOAT64, 8, 6, 5, 3);
        for (int layer = 0; layer < LAYERS; layer++) {
            network.parameters().get(LAYERS + layer).v = Golden.matrix(FOLDER + "b" + (layer + 1));
        }
        return network;
    }

    @Property(tries = 40)
    void theCodesAreThoseOfTheFormula(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                      @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = new SmallAutoencoder(seed, depth);
        Check.that("codes", small.network.encode(Variable.constant(small.images)).v)
                .unlike("a code with the logistic function behind it: the code is linear",
                        small::encodedWithLogisticCode)
                .unlike("an encoder without the logistic function", small::encodedWithoutLogistic)
                .isCloseTo(small.encoded(), VALUES);
    }

    @Property(tries = 40)
    void theLogitsAreThoseOfTheFormula(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                       @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = new SmallAutoencoder(seed, depth);
        Check.that("logits", small.network.logits(Variable.constant(small.codes)).v)
                .unlike("the pixels: the logits are what stands before the last logistic function",
                        () -> small.logits(small.codes).sigmoid())
                .unlike("a decoder that puts the code through the logistic function: the code is linear",
                        () -> small.logits(small.codes.sigmoid()))
                .unlike("a decoder without the logistic function between its layers",
                        () -> small.logitsWithoutLogistic(small.codes))
                .isCloseTo(small.logits(small.codes), VALUES);
    }

    @Property(tries = 40)
    void reconstructionsAreTheDecodedCodes(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                           @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = new SmallAutoencoder(seed, depth);
        Check.that("reconstructions", small.network.reconstruct(small.images))
                .unlike("the logits: pixels are in [0, 1]", () -> small.logits(small.encoded()))
                .isCloseTo(small.logits(small.encoded()).sigmoid(), VALUES);
    }

    @Property(tries = 40)
    void theLossIsTheCrossEntropyOfAnImage(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                           @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = new SmallAutoencoder(seed, depth);
        double loss = small.loss();
        Check.that("loss", small.network.loss(small.images).v)
                .unlike("the sum over the images: the objective is their mean",
                        () -> Matrix.of(1, 1, loss * SmallAutoencoder.IMAGES))
                .unlike("the mean over pixels: an image's pixels are added up",
                        () -> Matrix.of(1, 1, loss / small.images.columns()))
                .unlike("the squared error: the objective is the cross-entropy", () -> Matrix.of(1, 1,
                        small.logits(small.encoded()).sigmoid().minus(small.images).square().sum()
                                / SmallAutoencoder.IMAGES))
                .isCloseTo(loss, Tolerance.ofEach(1e-12));
    }

    @Property(tries = 10)
    void theGradientsAgreeWithFiniteDifferences(@ForAll @IntRange(min = 0, max = 1 << 20) int seed,
                                                @ForAll @IntRange(min = 1, max = 4) int depth) {
        SmallAutoencoder small = new SmallAutoencoder(seed, depth);
        small.network.loss(small.images).backward();
        List<Variable> parameters = small.network.parameters();
        List<Matrix> gradients = parameters.stream().map(parameter -> parameter.g).toList();
        for (int k = 0; k < gradients.size(); k++) {
            Variable moved = parameters.get(k);
            Matrix value = moved.v;
            FiniteDifferences.check("the gradient of parameter " + k, gradients.get(k), other -> {
                moved.v = other;
                double loss = small.network.loss(small.images).v.get(0, 0);
                moved.v = value;
                return loss;
            }, value, 1e-13);
        }
    }

    @Example
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
        SmallAutoencoder small = new SmallAutoencoder(seed, 2);
        Matrix wide = Matrix.zeros(3, small.images.columns() + 1);
        Check.refusesShapes("the loss of images that are too wide", () -> small.network.loss(wide).v.get(0, 0));
    }

    @Example
    @Grades(value = "3b1", weight = 4)
    void afterAShortTrainingLessIsLostThanByPca() {
        double error = QuickTraining.thirty().result().testError();
        QuickTraining.draw(figures -> figures.reconstructions("figure-2b-quick", List.of(QuickTraining.thirty())));
        if (!(error <= PCA_30 - QuickTraining.MARGIN_30)) {
            throw new AssertionError(String.format(Locale.ROOT, "the squared error per test image is %.2f after a "
                    + "short training; PCA with as many numbers leaves %.2f, and this network should be better by %.2f",
                    error, PCA_30, QuickTraining.MARGIN_30));
        }
    }
}
