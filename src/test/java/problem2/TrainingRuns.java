package problem2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import kata.NotAttempted;
import kata.checks.Check;
import kata.checks.LongTraining;
import kata.checks.Printable;
import kata.checks.TrainingProgress;
import kata.data.Mnist;
import kata.figure.LineChart;
import kata.matrix.Matrix;
import kata.random.Generator;

/**
 * All three recipes, run once on the whole of MNIST, with their curves drawn into the folder {@code figures}
 * and kept in {@code outputs}. An error in a recipe changes nothing if enough of the others pass.
 *
 * @param runs   one for each recipe whose rule is there
 * @param blanks one for each whose rule is not
 * @param failures the errors of recipes, in the order of training
 */
record TrainingRuns(List<Run> runs, List<NotAttempted> blanks, List<Throwable> failures) {
    /**
     * A recipe and what came of it.
     *
     * @param rule     the one of the homework that it trains with; null for another one
     * @param accuracy on the test images; NaN without a training
     * @param mistake  what {@code train()} does otherwise than it must; empty if nothing
     */
    record Run(String name, HomeworkRule rule, double accuracy, End end, String mistake) {
        Run {
            name = Printable.line(name);
        }

        @Override
        public String toString() {
            String reached = end == End.NOT_BEGUN ? "not trained" : String.format(Locale.ROOT, "%.2f %%",
                    100 * accuracy);
            return String.format(Locale.ROOT, "  %-8s %s%s%s%s", name, reached, rule == null ? ", by another rule"
                    : rule.toString().equals(name) ? "" : ", by " + rule, mistake, end.words);
        }
    }

    /** The end of a training: after all epochs, after the first one at chance, or before a step. */
    enum End {
        WHOLE(""), AT_CHANCE(": stopped after an epoch, being at chance; -Dkata.train=always goes on"), NOT_BEGUN("");

        private final String words;

        End(String words) {
            this.words = words;
        }
    }

    /** Ends a training whose network is at chance after an epoch. */
    private static final class AtChance extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final double accuracy;

        AtChance(double accuracy) {
            this.accuracy = accuracy;
        }
    }

    private static final double GOAL = 0.98;
    /** Above what a network tells that answers always the same: the commonest digit makes up 0.1135 of the images. */
    private static final double CHANCE = 0.2;
    private static final int FEW = 500;
    /** Far above what a network tells before its first step. */
    private static final double TRAINED = 0.5;
    private static final long SEED = 55272022;
    private static final int RULES = 3;
    /** The number of rules that must pass. */
    private static final int WANTED = 2;
    /** So that no network fills the disk; that of the homework has half a million. */
    private static final long MOST_PARAMETERS = 10_000_000;

    private static TrainingRuns all;

    /**
     * Trains at the first call.
     *
     * @throws AssertionError if that is in vain: not even a few images are learnt
     */
    static synchronized TrainingRuns all() {
        if (all == null) {
            requireThatAFewImagesAreLearnt();
            all = of(List.copyOf(Training.recipes()), Mnist.train(), Mnist.test());
        }
        return all;
    }

    /** A second's work finds labels that stand beside other images, and steps that are lost. */
    private static void requireThatAFewImagesAreLearnt() {
        if (LongTraining.isWantedAlways()) {
            return;
        }
        Mnist few = Mnist.train().first(FEW);
        Training.recipes();
        UpdateRule anySchedule = (theta, gradient, rate) -> rate > 0 ? theta.minus(gradient.scale(0.1)) : theta;
        double share = TrainingLog.accuracy(Training.train(new Recipe("few", () -> anySchedule, 0.1, 10, 50), few,
                Generator.defaultRng(SEED), (classifier, step, steps, loss) -> { }), few);
        if (!(share >= 0.5)) {
            throw LongTraining.notBegun(String.format(Locale.ROOT, "after ten epochs on %d images train() has learnt "
                    + "%.1f %% of these same images: images have the labels of others, or the steps do not reach the "
                    + "network", FEW, 100 * share));
        }
    }

    static TrainingRuns of(List<Recipe> recipes, Mnist train, Mnist test) {
        List<Run> runs = new ArrayList<>();
        Map<String, TrainingLog> logs = new LinkedHashMap<>();
        List<NotAttempted> blanks = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        if (recipes.size() > RULES) {
            throw new AssertionError("recipes() has " + recipes.size() + " recipes; there is one for each of Adagrad, "
                    + "RMSprop and Adam");
        }
        for (Recipe recipe : LongTraining.isForTheVerdictAlone() ? likeliestFirst(recipes) : recipes) {
            Set<HomeworkRule> passed = rules(runs, GOAL);
            FollowedRules rules = new FollowedRules();
            String name = Printable.line(recipe.name());
            TrainingLog log = new TrainingLog(recipe, train.size(), test, TrainingProgress::print);
            try {
                if (LongTraining.isForTheVerdictAlone() && !counts(recipe, passed)) {
                    HomeworkRule rule = passed.size() < WANTED ? rule(recipe) : null;
                    runs.add(new Run(name, rule, Double.NaN, End.NOT_BEGUN, ""));
                    System.out.println(name + " is not trained, since it cannot change the verdict");
                    continue;
                }
                Classifier trained = Training.train(rules.of(recipe), train, Generator.defaultRng(SEED),
                        stoppedAtChance(log));
                double accuracy = TrainingLog.accuracy(trained, test);
                runs.add(new Run(name, rules.rule().orElse(null), accuracy, End.WHOLE, !rules.leadTo(trained)
                        ? ", but train() does not take the steps of the recipe's rule"
                        : rules.accuracyAtFirst(trained, test) < TRAINED ? ""
                        : ", but train() does not start from a fresh network"));
                logs.put(recipe.name(), log);
                keep(recipe.name(), log);
                if (LongTraining.areFiguresWanted()) {
                    export(recipe, trained, accuracy);
                }
            } catch (AtChance end) {
                runs.add(new Run(name, rules.rule().orElse(null), end.accuracy, End.AT_CHANCE, ""));
            } catch (NotAttempted blank) {
                blanks.add(blank);
            } catch (RuntimeException | AssertionError failure) {
                failures.add(failure);
                System.out.println("the training with " + name + " ended in an error");
            }
        }
        try {
            draw(logs);
        } catch (IOException | IllegalArgumentException noPicture) {
            System.out.println("No figures were drawn: " + noPicture.getMessage());
        }
        return new TrainingRuns(runs, blanks, failures);
    }

    /** Whether the recipe can add a rule to those that have passed, and one is missing. */
    private static boolean counts(Recipe recipe, Set<HomeworkRule> passed) {
        try {
            return passed.size() < WANTED && rule(recipe) != null && !passed.contains(rule(recipe));
        } catch (RuntimeException | AssertionError trainingTells) {
            return true;
        }
    }

    /** Adam first, which passes most easily, then RMSprop and Adagrad; blanks and rules of other kinds are last. */
    private static List<Recipe> likeliestFirst(List<Recipe> recipes) {
        return recipes.stream().sorted(Comparator.comparingInt(recipe -> {
            try {
                return rule(recipe) == null ? 1 : -rule(recipe).ordinal();
            } catch (RuntimeException | AssertionError blankOrError) {
                return 1;
            }
        })).toList();
    }

    private static HomeworkRule rule(Recipe recipe) {
        return HomeworkRule.of(recipe.newRule().get()).orElse(null);
    }

    /** The log, which ends a training at chance. If nobody sees its curves, it hears of the first epoch alone. */
    private static TrainingListener stoppedAtChance(TrainingLog log) {
        return LongTraining.isWantedAlways() ? log : (classifier, step, steps, loss) -> {
            if (LongTraining.isForTheVerdictAlone() && !log.accuracy().isEmpty()) {
                return;
            }
            log.afterStep(classifier, step, steps, loss);
            List<TrainingLog.Point> accuracy = log.accuracy();
            if (accuracy.size() == 1 && !(accuracy.get(0).y() >= CHANCE)) {
                throw new AtChance(accuracy.get(0).y());
            }
        };
    }

    /** @throws AssertionError unless so many of the homework's rules pass 98 %, whatever the recipes are called */
    void requirePassed(int wanted) {
        int passed = rules(runs, GOAL).size();
        if (passed >= wanted) {
            return;
        }
        if (!failures.isEmpty()) {
            Throwable failure = failures.get(0);
            if (failure instanceof AssertionError wrong) {
                throw wrong;
            }
            throw (RuntimeException) failure;
        }
        if (rules(runs, 0).size() < wanted) {
            blanks.stream().findFirst().ifPresent(blank -> {
                throw blank;
            });
        }
        StringBuilder found = new StringBuilder("the test accuracy is 98 % or more with " + passed + " of the rules, "
                + "expected " + wanted + ":");
        runs.forEach(run -> found.append(System.lineSeparator()).append(run));
        List<Run> good = runs.stream().filter(run -> run.accuracy >= GOAL).toList();
        if (good.size() > passed || runs.stream().anyMatch(run -> run.end == End.NOT_BEGUN)) {
            found.append("\nwhat counts are different rules of your own, out of Adagrad, RMSprop and Adam: two recipes "
                    + "of one rule count once, those of other rules not at all");
        }
        if (runs.stream().anyMatch(run -> run.accuracy < GOAL) || runs.isEmpty()) {
            found.append("\nlook at the objective of each epoch above: it jumps or stays high where the learning rate "
                    + "is too large, and stands still where the rate is 0 or the step is lost");
        }
        throw new AssertionError(found);
    }

    private static Set<HomeworkRule> rules(List<Run> runs, double leastAccuracy) {
        return runs.stream().filter(run -> run.rule != null && run.mistake.isEmpty() && run.accuracy >= leastAccuracy)
                .map(Run::rule).collect(Collectors.toSet());
    }

    /** For the report: what the curves are drawn from; nothing where the listener was not called. */
    private static void keep(String rule, TrainingLog log) {
        if (log.objective().isEmpty() || log.accuracy().isEmpty()) {
            return;
        }
        String name = "problem2/training/" + inFileNames(rule);
        Check.that("the objective", matrix(log.objective())).keptAs(name + "-objective");
        Check.that("the accuracy", matrix(log.accuracy())).keptAs(name + "-accuracy");
    }

    /** The name of a rule, which somebody has chosen freely, as a part of the name of a file. */
    private static String inFileNames(String rule) {
        String letters = rule.replaceAll("[^A-Za-z0-9]+", "-");
        return letters.substring(0, Math.min(letters.length(), 40));
    }

    /** As an ONNX file; not where it is far too large, or a rule has left parameters that are none of its layers'. */
    private static void export(Recipe recipe, Classifier trained, double accuracy) {
        long parameters = trained.parameters().stream().mapToLong(p -> (long) p.v.rows() * p.v.columns()).sum();
        if (!HiddenFunction.isRelu()) {
            System.out.println("No ONNX file was written of a network with another function than ReLU");
            return;
        }
        if (parameters > MOST_PARAMETERS) {
            System.out.println("No ONNX file was written of a network of " + parameters + " parameters");
            return;
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("recipe", recipe.description());
        metadata.put("seed", String.valueOf(SEED));
        metadata.put("accuracy on the test images", String.valueOf(accuracy));
        Path file = output().resolve("models/classifier-"
                + inFileNames(recipe.name()).toLowerCase(Locale.ROOT) + ".onnx");
        try {
            ClassifierFile.write(file, trained, metadata);
        } catch (IllegalArgumentException noNetwork) {
            System.out.println("No " + file + " was written: " + noNetwork.getMessage());
        }
    }

    /** (n, 2): x and y. */
    private static Matrix matrix(List<TrainingLog.Point> points) {
        return Matrix.of(points.stream().map(point -> new double[] {point.x(), point.y()}).toArray(double[][]::new));
    }

    private static Path output() {
        return Path.of(System.getProperty("kata.output", "target/solutions"));
    }

    private static void draw(Map<String, TrainingLog> logs) throws IOException {
        if (logs.isEmpty() || !LongTraining.areFiguresWanted()) {
            return;
        }
        Path folder = output().resolve("figures");
        LineChart together = new LineChart("Objective against epoch", "epoch", "mean cross-entropy").logarithmic();
        LineChart accuracy = new LineChart("Test accuracy against epoch", "epoch", "test accuracy in %");
        for (Map.Entry<String, TrainingLog> run : logs.entrySet()) {
            String name = run.getKey();
            TrainingLog log = run.getValue();
            double[] x = of(log.objective(), TrainingLog.Point::x);
            double[] y = of(log.objective(), TrainingLog.Point::y);
            new LineChart(name + ": objective against epoch", "epoch", "mean cross-entropy").logarithmic()
                    .line(name, x, y).save(folder, "objective-"
                            + inFileNames(name).toLowerCase(Locale.ROOT));
            together.line(name, x, y);
            accuracy.line(name, of(log.accuracy(), TrainingLog.Point::x), of(log.accuracy(), p -> 100 * p.y()));
        }
        together.save(folder, "objective-all");
        accuracy.reference("98 %", 98).save(folder, "test-accuracy");
        System.out.println("Figures: " + folder);
    }

    private static double[] of(List<TrainingLog.Point> points, ToDoubleFunction<TrainingLog.Point> coordinate) {
        return points.stream().mapToDouble(coordinate).toArray();
    }
}
