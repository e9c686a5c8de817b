package problem2;

import com.google.gson.JsonObject;
import java.util.SplittableRandom;
import kata.checks.AgainstGolden;
import kata.checks.AgainstGolden.Of;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Grades(value = "2b", weight = 0.5)
class AdagradTest extends UpdateRuleContract {
    @Override
    UpdateRule newRule() {
        return new Adagrad(1e-10);
    }

    @Override
    double rateForQuadratics() {
        return 0.5;
    }

    @Override
    WithFormula withFormula(SplittableRandom settings, double epsilon) {
        return new WithFormula(new Adagrad(epsilon),
                (s, g, t) -> -g / (Math.sqrt(s[0] += g * g) + epsilon));
    }

    @Property(tries = 30)
    @Grades(value = "2b", part = "steps", weight = 2)
    void withoutEpsilonTheStepsAreThoseOfTheFormula(@ForAll long seed) {
        checkStepsAreThoseOfTheFormula(seed, 0);
    }

    @Property(tries = 30)
    @Grades(value = "2b", part = "epsilon")
    void withEpsilonTheStepsAreThoseOfTheFormula(@ForAll long seed,
                                                 @ForAll @DoubleRange(min = 0.1, max = 1) double epsilon) {
        checkStepsAreThoseOfTheFormula(seed, epsilon);
    }

    @Example
    @Grades(value = "2b", part = "epsilon", weight = 2)
    @AgainstGolden(value = "problem2/updates/adagrad", tolerance = 1e-12, of = Of.COLUMN)
    void twoHundredStepsAgreeWithPyTorch() {
        agreesWithGolden("adagrad");
    }

    @Example
    @Grades(value = "2b", part = "epsilon", weight = 2)
    @AgainstGolden(value = "problem2/updates/adagrad-large-eps", tolerance = 1e-12, of = Of.COLUMN)
    void twoHundredStepsWithALargeEpsilonAgreeWithPyTorch() {
        agreesWithGolden("adagrad-large-eps");
    }

    @Property(tries = 30)
    @Grades(value = "2b", part = "steps", weight = 2)
    void forAConstantGradientTheStepFallsAsOneOverTheRootOfT(
            @ForAll @DoubleRange(min = 0.01, max = 100) double gradient) {
        UpdateRule rule = new Adagrad(0);
        Matrix zero = Matrix.zeros(1, 1);
        for (int t = 1; t <= 20; t++) {
            Check.that("step " + t + " for the constant gradient " + gradient,
                    rule.step(zero, zero.plus(gradient), 0.1))
                    .isCloseTo(zero.plus(-0.1 / Math.sqrt(t)), Tolerance.ofEach(1e-13));
        }
    }

    @Property(tries = 30)
    @Grades(value = "2b", part = "steps", weight = 2)
    void theEffectiveLearningRateNeverGrows(@ForAll long seed) {
        Stream stream = new Stream(seed, 2, 3);
        UpdateRule rule = newRule();
        Matrix zero = stream.theta().filledWith(0);
        Matrix before = zero.plus(Double.MAX_VALUE);
        for (Matrix gradient : stream.gradients()) {
            Matrix rate = rule.step(zero, gradient, 0.1).scale(-1).divide(gradient);
            if (!(rate.minus(before).relu().sum() <= 1e-15) || rate.positive().sum() < 6) {
                throw new AssertionError("the step divided by the gradient went from\n" + before + "\nto\n" + rate
                        + "\nit is above 0 and never grows");
            }
            before = rate;
        }
    }

    @Property(tries = 30)
    @Grades(value = "2b", part = "steps", weight = 2)
    void withoutEpsilonTheScaleOfTheGradientsDoesNotMatter(@ForAll long seed,
                                                          @ForAll @IntRange(min = -20, max = 20) int exponent) {
        checkThatTheScaleDoesNotMatter(() -> new Adagrad(0), seed, exponent);
    }

    private static void agreesWithGolden(String name) {
        JsonObject settings = Trajectories.settings(name);
        double epsilon = settings.get("eps").getAsDouble();
        Check check = Trajectories.check(name, new Adagrad(epsilon))
                .unlike("a rule with epsilon under the root: it is added to the root", () -> Trajectories.of(name,
                        (s, g, t) -> -g / Math.sqrt((s[0] += g * g) + epsilon)))
                .unlike("a rule without epsilon", () -> Trajectories.of(name,
                        (s, g, t) -> -g / Math.sqrt(s[0] += g * g)))
                .unlike("a rule that divides by the sum: where is the root?", () -> Trajectories.of(name,
                        (s, g, t) -> -g / ((s[0] += g * g) + epsilon)))
                .unlike("a rule that squares the sum of the gradients: the squares are summed",
                        () -> Trajectories.of(name, (s, g, t) -> -g / (Math.abs(s[0] += g) + epsilon)))
                .unlike("the step alone: theta after the step is wanted", () -> Trajectories.ofStepsAlone(name,
                        (s, g, t) -> -g / (Math.sqrt(s[0] += g * g) + epsilon)))
                .unlike("a rule that adds up gradients, not their squares", () -> Trajectories.of(name,
                        (s, g, t) -> -g / (Math.sqrt(Math.abs(s[0] += g)) + epsilon)))
                .unlike("a rule that adds up magnitudes: the squares are added up, and a root is taken of them",
                        () -> Trajectories.of(name, (s, g, t) -> -g / ((s[0] += Math.abs(g)) + epsilon)))
                .unlike("a rule that divides by the root of the mean of the squares: Adagrad adds them up",
                        () -> Trajectories.of(name, (s, g, t) -> -g / (Math.sqrt((s[0] += g * g) / t) + epsilon)))
                .unlike("a rule that keeps a running mean of squares, as RMSprop does: Adagrad forgets nothing",
                        () -> Trajectories.of(name,
                                (s, g, t) -> -g / (Math.sqrt(s[0] = 0.9 * s[0] + (1 - 0.9) * g * g) + epsilon)))
                .unlike("a rule that uses the sum before this gradient is added", () -> Trajectories.of(name,
                        (s, g, t) -> {
                            double old = s[0];
                            s[0] += g * g;
                            return -g / (Math.sqrt(old) + epsilon);
                        }))
                .unlike("a rule that remembers only the last gradient", () -> Trajectories.of(name,
                        (s, g, t) -> -g / (Math.abs(g) + epsilon)))
                .unlike("a rule that steps up the gradient: the step is subtracted", () -> Trajectories.of(name,
                        (s, g, t) -> g / (Math.sqrt(s[0] += g * g) + epsilon)));
        Trajectories.ElementRule formula = (s, g, t) -> -g / (Math.sqrt(s[0] += g * g) + epsilon);
        Trajectories.unlikeStartedElsewhere(check, name, 0, "a rule whose sum does not start at 0", formula);
        Trajectories.unlikeWithDecay(check, name, formula);
        Trajectories.unlikeWithClipping(check, name, formula);
        for (double decay : new double[] {1e-4, 1e-3, 0.01, 0.1, 0.9, 1}) {
            check.unlike("a rule whose learning rate falls by itself: step() is given it", () -> Trajectories.of(name,
                    (s, g, t) -> formula.step(s, g, t) / (1 + (t - 1) * decay)));
        }
        for (double decay : new double[] {0.5, 0.9, 0.99}) {
            check.unlike("a rule with momentum, too", () -> Trajectories.of(name,
                    (s, g, t) -> s[1] = decay * s[1] + formula.step(s, g, t)));
            check.unlike("a rule with Nesterov's momentum, too", () -> Trajectories.of(name, (s, g, t) -> {
                double step = formula.step(s, g, t);
                return step + decay * (s[1] = decay * s[1] + step);
            }));
        }
        check.agreesWithGolden("problem2/updates/" + name);
    }
}
