package problem2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kata.NotAttempted;
import kata.checks.AgainstGolden;
import kata.checks.AgainstGolden.Of;
import kata.checks.Check;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.data.Mnist;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import net.jqwik.api.Tag;
import problem1.Variable;

@Grades("2e")
class TrainingTest {
    private static final int IMAGES = 1000;
    private static final int BATCH = 300;

    @Example
    @Grades(value = "2e", part = "two rules", weight = 8)
    @Tag("slow")
    @Label("two rules reach 98 % on the test images")
    void twoRulesPass98PercentOnTheTestImages() {
        TrainingRuns.all().requirePassed(2);
    }

    @Example
    @Grades(value = "2e", weight = 14)
    @Tag("slow")
    @Label("one rule reaches 98 % on the test images")
    void oneRulePasses98PercentOnTheTestImages() {
        TrainingRuns.all().requirePassed(1);
    }

    @Example
    @Grades(value = "2e", part = "two rules")
    @Tag("slow")
    @AgainstGolden(value = {"problem2/mnist-losses/adagrad", "problem2/mnist-losses/rmsprop",
        "problem2/mnist-losses/adam"}, tolerance = 1e-9, of = Of.EACH, required = false)
    void twoRulesAgreeWithPyTorchOverAHundredMinibatches() {
        if (Training.recipes().size() < 2) {
            throw new AssertionError("recipes() has no two recipes; "
                    + "there is one for each of Adagrad, RMSprop and Adam");
        }
        Map<String, Supplier<UpdateRule>> rules = new TreeMap<>(Map.of(
                "adagrad", () -> new Adagrad(1e-10),
                "rmsprop", () -> new RmsProp(0.99, 1e-8),
                "adam", () -> new Adam(0.9, 0.999, 1e-8)));
        int agree = 0;
        List<Throwable> problems = new ArrayList<>();
        for (Map.Entry<String, Supplier<UpdateRule>> rule : rules.entrySet()) {
            try {
                WholeStack.agreesWithPyTorch(rule.getKey(), rule.getValue());
                agree++;
            } catch (NotAttempted | AssertionError problem) {
                problems.add(problem);
            }
        }
        requireTwo(agree, problems);
    }

    /** Where the last minibatch is a small one, and where none is. */
    @Example
    void theListenerIsToldOfEveryStep() {
        for (int batch : new int[] {BATCH, 250}) {
            List<Integer> steps = new ArrayList<>();
            listen(spied(batch, Augmentation.NONE), Mnist.train().first(IMAGES), (classifier, step, of, loss) -> {
                steps.add(step);
                Check.that("the steps of 2 epochs of 1000 images in minibatches of " + batch, of)
                        .isCloseTo(8, Tolerance.exact());
            });
            Check.that("how many steps the listener was told of", steps.size()).isCloseTo(8, Tolerance.exact());
            for (int k = 0; k < steps.size(); k++) {
                Check.that("the number of step " + (k + 1), steps.get(k)).isCloseTo(k + 1, Tolerance.exact());
            }
        }
    }

    @Example
    void everyEpochShowsEachImageOnceInAnOrderOfItsOwn() {
        Mnist some = Mnist.train().first(IMAGES);
        Map<Matrix, Integer> indices = indices(some);
        List<Integer> seen = new ArrayList<>();
        Training.recipes();
        Training.train(spied((batch, rng) -> {
            seen.addAll(indicesOf(batch, indices));
            return batch;
        }), some, Generator.defaultRng(1), (classifier, step, of, loss) -> { });
        if (seen.isEmpty()) {
            throw new AssertionError("the recipe's augmentation is never applied to a minibatch");
        }
        Check.that("how many images 2 epochs of 1000 images show", seen.size())
                .isCloseTo(2 * IMAGES, Tolerance.exact());
        List<Integer> first = seen.subList(0, IMAGES);
        Check.that("how many of 1000 images the first epoch shows", new HashSet<>(first).size())
                .isCloseTo(IMAGES, Tolerance.exact());
        Check.that("how many of 1000 images the second epoch shows",
                new HashSet<>(seen.subList(IMAGES, 2 * IMAGES)).size()).isCloseTo(IMAGES, Tolerance.exact());
        if (first.equals(IntStream.range(0, IMAGES).boxed().toList())) {
            throw new AssertionError("the first epoch shows the images in the order that they are given in");
        }
        if (first.equals(seen.subList(IMAGES, 2 * IMAGES))) {
            throw new AssertionError("both epochs show the images in the same order; each draws an order of its own");
        }
    }

    @Example
    void aStepSeesTheAugmentedImagesAndTheListenerItsObjective() {
        listen(spied((batch, rng) -> batch.filledWith(0)), Mnist.train().first(IMAGES),
                (classifier, step, of, loss) ->
                        Check.that("the objective of step " + step + " on images that the augmentation made black",
                                loss)
                                .isCloseTo(Math.log(10), Tolerance.ofEach(1e-6)));
    }

    /** Trains, and throws what the listener finds wrong, also where the training has caught it. */
    private static void listen(Recipe recipe, Mnist images, TrainingListener listener) {
        List<AssertionError> wrong = new ArrayList<>();
        boolean[] told = {false};
        Training.recipes();
        Training.train(recipe, images, Generator.defaultRng(1), (classifier, step, of, loss) -> {
            told[0] = true;
            try {
                listener.afterStep(classifier, step, of, loss);
            } catch (Throwable e) {    // an answer may catch it on the way
                wrong.add(e instanceof AssertionError error ? error : new AssertionError(e));
                throw e;
            }
        });
        wrong.stream().findFirst().ifPresent(e -> {
            throw e;
        });
        if (!told[0]) {
            throw new AssertionError("the listener is never told of a step");
        }
    }

    /** Which row of the images each is. */
    private static Map<Matrix, Integer> indices(Mnist some) {
        Map<Matrix, Integer> indices = new HashMap<>();
        Matrix images = some.images(Precision.FLOAT32);
        for (int i = 0; i < some.size(); i++) {
            indices.put(images.slice(i, i + 1), i);
        }
        return indices;
    }

    private static List<Integer> indicesOf(Matrix batch, Map<Matrix, Integer> indices) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < batch.rows(); i++) {
            Integer index = indices.get(batch.slice(i, i + 1));
            if (index == null) {
                throw new AssertionError("a minibatch has images that train() was not given: it trains on those alone, "
                        + "and test images serve for the accuracy alone");
            }
            found.add(index);
        }
        return found;
    }

    @Example
    void eachImageComesWithItsOwnLabel() {
        Mnist some = Mnist.train().first(IMAGES);
        Map<Matrix, Integer> indices = indices(some);
        Matrix targets = some.oneHot(Precision.FLOAT32);
        List<Matrix> batches = new ArrayList<>();
        double[] sum = {0};
        listen(spied((batch, rng) -> {
            batches.add(batch);
            return batch;
        }), some, (classifier, step, of, loss) -> {
            requireBatches(batches);
            Matrix images = batches.get(batches.size() - 1);
            int[] chosen = indicesOf(images, indices).stream().mapToInt(i -> i).toArray();
            int from = (step - 1) * BATCH % IMAGES / BATCH * BATCH;
            Matrix expected = objective(classifier, images, targets.select(chosen));
            sum[0] += expected.get(0, 0);
            Check.that("the objective of step " + step, loss)
                    .unlike("images with the labels of others: labels are selected as the images are",
                            () -> objective(classifier, images, targets.slice(from, from + images.rows())))
                    .unlike("the sum of all objectives so far",
                            () -> Matrix.of(1, 1, sum[0]))
                    .isCloseTo(expected, Tolerance.ofEach(1e-4));
        });
    }

    /** As float64, the precision of what the listener is told. */
    private static Matrix objective(Classifier classifier, Matrix images, Matrix targets) {
        return classifier.loss(images, targets).v.to(Precision.FLOAT64);
    }

    @Example
    void theListenerIsToldTheObjectiveBeforeTheStep() {
        Recipe recipe = new Recipe("gradient descent", () -> new Momentum(0), 0.1, 1, IMAGES,
                (batch, rng) -> batch.filledWith(0));
        listen(recipe, Mnist.train().first(IMAGES), (classifier, step, of, loss) ->
                Check.that("the objective on black images before the only step", loss)
                        .isCloseTo(Math.log(10), Tolerance.ofEach(1e-6)));
    }

    private static void requireBatches(List<Matrix> batches) {
        if (batches.isEmpty()) {
            throw new AssertionError("the recipe's augmentation is never applied to a minibatch");
        }
    }

    @Example
    void theGeneratorDecidesTheOrderOfTheImages() {
        Matrix first = firstBatch(1);
        if (first.equals(firstBatch(2))) {
            throw new AssertionError("generators of different seeds lead to the same first minibatch; the order of the "
                    + "images is drawn from the generator that train() gets");
        }
    }

    private static Matrix firstBatch(long seed) {
        List<Matrix> batches = new ArrayList<>();
        Training.recipes();
        Training.train(spied((batch, rng) -> {
            batches.add(batch);
            return batch;
        }), Mnist.train().first(IMAGES), Generator.defaultRng(seed), (classifier, step, of, loss) -> { });
        requireBatches(batches);
        return batches.get(0);
    }

    /** Any schedule will do: constant, falling, with a warm-up, with restarts. */
    @Example
    void noLearningRateIsBelowZeroAndMostAreAbove() {
        List<Double> rates = new ArrayList<>();
        UpdateRule spy = (theta, gradient, rate) -> {
            rates.add(rate);
            return theta;
        };
        Training.recipes();
        Recipe recipe = new Recipe("spy", () -> spy, 0.5, 4, 100);
        Training.train(recipe, Mnist.train().first(IMAGES), Generator.defaultRng(1), (c, s, n, l) -> { });
        for (int i = 0; i < rates.size(); i++) {
            if (!(rates.get(i) >= 0 && rates.get(i) < Double.POSITIVE_INFINITY)) {
                throw new AssertionError(String.format(Locale.ROOT, "the learning rate of step %d of %d is %.3g: below "
                        + "0 a step goes up the gradient", i + 1, rates.size(), rates.get(i)));
            }
        }
        long above = rates.stream().filter(rate -> rate > 0).count();
        if (2 * above < rates.size() || rates.isEmpty()) {
            throw new AssertionError("the learning rate is above 0 in " + above + " of " + rates.size() + " steps of "
                    + "the recipe's rules; the others move nothing");
        }
    }

    @Example
    void theNetworkGoesWhereTheRulesOfTheRecipeLead() {
        FollowedRules rules = new FollowedRules();
        Training.recipes();
        Recipe recipe = rules.of(new Recipe("momentum", () -> new Momentum(0.5), 0.05, 2, BATCH));
        if (!rules.leadTo(Training.train(recipe, Mnist.train().first(IMAGES), Generator.defaultRng(1),
                (c, s, n, l) -> { }))) {
            throw new CheckFailure(new Failure("the network that train() returns is not where the recipe's rule has led"
                    + ": train() makes its rules with recipe.newRule() and takes their steps",
                    "a training that does not "
                    + "take the steps of the recipe's rule", Failure.Cause.CHECK, "", ""));
        }
    }

    @Example
    void theSeedDecidesTheRun() {
        Mnist some = Mnist.train().first(512);
        Recipe recipe = new Recipe("gradient descent", () -> new Momentum(0), 0.1, 1, 128);
        Training.recipes();
        List<Variable> first = Training.train(recipe, some, Generator.defaultRng(1), (c, s, n, l) -> { }).parameters();
        List<Variable> again = Training.train(recipe, some, Generator.defaultRng(1), (c, s, n, l) -> { }).parameters();
        if (first.get(0).v.equals(Training.newClassifier(Generator.defaultRng(1)).parameters().get(0).v)) {
            throw new AssertionError("after training the network is as it was before");
        }
        for (int k = 0; k < first.size(); k++) {
            Check.that("parameter " + k + " of a second run with the same seed", again.get(k).v)
                    .isCloseTo(first.get(k).v, Tolerance.exact());
        }
    }

    /** Two epochs of minibatches that move nothing. */
    private static Recipe spied(Augmentation augmentation) {
        return spied(BATCH, augmentation);
    }

    private static Recipe spied(int batch, Augmentation augmentation) {
        return new Recipe("spy", () -> (theta, gradient, rate) -> theta, 0.1, 2, batch, augmentation);
    }

    private static void requireTwo(int agree, List<Throwable> problems) {
        if (agree >= 2) {
            return;
        }
        for (Throwable problem : problems) {
            if (problem instanceof AssertionError wrong) {
                throw wrong;
            }
        }
        throw (NotAttempted) problems.get(0);
    }
}
