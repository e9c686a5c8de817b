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

@Grades(value = "2c", weight = 0.5)
class RmsPropTest extends UpdateRuleContract {
    @Override
    UpdateRule newRule() {
        return new RmsProp(0.9, 1e-8);
    }

    @Override
    double rateForQuadratics() {
        return 0.02;
    }

    @Override
    WithFormula withFormula(SplittableRandom settings, double epsilon) {
        double decay = settings.nextDouble(0.5, 0.99);
        return new WithFormula(new RmsProp(decay, epsilon),
                (s, g, t) -> -g / (Math.sqrt(s[0] = decay * s[0] + (1 - decay) * g * g) + epsilon));
    }

    @Property(tries = 30)
    @Grades(value = "2c", part = "steps", weight = 2)
    void withoutEpsilonTheStepsAreThoseOfTheFormula(@ForAll long seed) {
        checkStepsAreThoseOfTheFormula(seed, 0);
    }

    @Property(tries = 30)
    @Grades(value = "2c", part = "epsilon")
    void withEpsilonTheStepsAreThoseOfTheFormula(@ForAll long seed,
                                                 @ForAll @DoubleRange(min = 0.1, max = 1) double epsilon) {
        checkStepsAreThoseOfTheFormula(seed, epsilon);
    }

    @Example
    @Grades(value = "2c", part = "epsilon", weight = 2)
    @AgainstGolden(value = "problem2/updates/rmsprop", tolerance = 1e-12, of = Of.COLUMN)
    void twoHundredStepsAgreeWithPyTorch() {
        agreesWithGolden("rmsprop");
    }

    @Example
    @Grades(value = "2c", part = "epsilon", weight = 2)
    @AgainstGolden(value = "problem2/updates/rmsprop-short-memory", tolerance = 1e-12, of = Of.COLUMN)
    void twoHundredStepsWithAShortMemoryAgreeWithPyTorch() {
        agreesWithGolden("rmsprop-short-memory");
    }

    @Property(tries = 30)
    @Grades(value = "2c", part = "steps", weight = 2)
    void forAConstantGradientTheMeanOfSquaresFillsUp(
            @ForAll @DoubleRange(min = 0.01, max = 100) double gradient,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double decay) {
        UpdateRule rule = new RmsProp(decay, 0);
        Matrix zero = Matrix.zeros(1, 1);
        for (int t = 1; t <= 20; t++) {
            Check.that("step " + t + " for the constant gradient " + gradient
                    + " and rho = " + decay, rule.step(zero, zero.plus(gradient), 0.1))
                    .isCloseTo(zero.plus(-0.1 / Math.sqrt(1 - StrictMath.pow(decay, t))), Tolerance.ofEach(1e-12));
        }
    }

    @Property(tries = 30)
    @Grades(value = "2c", part = "steps", weight = 2)
    void withoutEpsilonTheScaleOfTheGradientsDoesNotMatter(@ForAll long seed,
                                                          @ForAll @IntRange(min = -20, max = 20) int exponent) {
        checkThatTheScaleDoesNotMatter(() -> new RmsProp(0.9, 0), seed, exponent);
    }

    private static void agreesWithGolden(String name) {
        JsonObject settings = Trajectories.settings(name);
        double decay = settings.get("alpha").getAsDouble();
        double epsilon = settings.get("eps").getAsDouble();
        Check check = Trajectories.check(name, new RmsProp(decay, epsilon))
                .unlike("a rule that adds the squares up without forgetting: where is the decay?",
                        () -> Trajectories.of(name, (s, g, t) -> -g / (Math.sqrt(s[0] += g * g) + epsilon)))
                .unlike("a rule that forgets but adds the whole square: where is 1 - rho?", () -> Trajectories.of(name,
                        (s, g, t) -> -g / (Math.sqrt(s[0] = decay * s[0] + g * g) + epsilon)))
                .unlike("a rule with rho and 1 - rho swapped", () -> Trajectories.of(name,
                        (s, g, t) -> -g / (Math.sqrt(s[0] = (1 - decay) * s[0] + decay * g * g) + epsilon)))
                .unlike("a rule whose mean starts at the first square, not at 0", () -> Trajectories.of(name,
                        (s, g, t) -> -g / (Math.sqrt(
                                s[0] = t == 1 ? g * g : decay * s[0] + (1 - decay) * g * g) + epsilon)))
                .unlike("a rule with epsilon under the root: it is added to the root", () -> Trajectories.of(name,
                        (s, g, t) -> -g / Math.sqrt((s[0] = decay * s[0] + (1 - decay) * g * g) + epsilon)))
                .unlike("a rule without epsilon", () -> Trajectories.of(name,
                        (s, g, t) -> -g / Math.sqrt(s[0] = decay * s[0] + (1 - decay) * g * g)))
                .unlike("a rule that divides by the mean: where is the root?", () -> Trajectories.of(name,
                        (s, g, t) -> -g / ((s[0] = decay * s[0] + (1 - decay) * g * g) + epsilon)))
                .unlike("a rule that uses the mean before this gradient is in it", () -> Trajectories.of(name,
                        (s, g, t) -> {
                            double old = s[0];
                            s[0] = decay * old + (1 - decay) * g * g;
                            return -g / (Math.sqrt(old) + epsilon);
                        }))
                .unlike("a rule that takes the square of a mean of gradients: it is the squares whose mean is taken",
                        () -> Trajectories.of(name,
                                (s, g, t) -> -g / (Math.abs(s[0] = decay * s[0] + (1 - decay) * g) + epsilon)))
                .unlike("the step alone: theta after the step is wanted", () -> Trajectories.ofStepsAlone(name,
                        (s, g, t) -> -g / (Math.sqrt(s[0] = decay * s[0] + (1 - decay) * g * g) + epsilon)))
                .unlike("a rule that corrects the bias, which is Adam's", () -> Trajectories.of(name,
                        (s, g, t) -> -g / (Math.sqrt((s[0] = decay * s[0] + (1 - decay) * g * g)
                                / (1 - Math.pow(decay, t))) + epsilon)));
        Trajectories.ElementRule formula =
                (s, g, t) -> -g / (Math.sqrt(s[0] = decay * s[0] + (1 - decay) * g * g) + epsilon);
        Trajectories.unlikeStartedElsewhere(check, name, 0, "a rule whose mean does not start at 0", formula);
        Trajectories.unlikeWithDecay(check, name, formula);
        Trajectories.unlikeWithClipping(check, name, formula);
        check.unlike("AdaDelta, which multiplies by the root of a mean of its squared steps",
                () -> Trajectories.of(name, (s, g, t) -> {
                    s[0] = decay * s[0] + (1 - decay) * g * g;
                    double step = -g * Math.sqrt((s[1] + epsilon) / (s[0] + epsilon));
                    s[1] = decay * s[1] + (1 - decay) * step * step;
                    return step;
                }));
        check.unlike("the centred rule, which takes the square of the mean off the mean of squares",
                () -> Trajectories.of(name, (s, g, t) -> {
                    s[0] = decay * s[0] + (1 - decay) * g * g;
                    s[1] = decay * s[1] + (1 - decay) * g;
                    return -g / (Math.sqrt(s[0] - s[1] * s[1]) + epsilon);
                }));
        check.unlike("a rule that keeps the largest mean so far", () -> Trajectories.of(name, (s, g, t) -> {
            s[0] = decay * s[0] + (1 - decay) * g * g;
            return -g / (Math.sqrt(s[1] = Math.max(s[1], s[0])) + epsilon);
        }));
        for (double momentum : new double[] {0.5, 0.9, 0.99}) {
            check.unlike("a rule with momentum, too", () -> Trajectories.of(name,
                    (s, g, t) -> s[1] = momentum * s[1] + formula.step(s, g, t)));
            check.unlike("a rule with Nesterov's momentum, too", () -> Trajectories.of(name, (s, g, t) -> {
                double step = formula.step(s, g, t);
                return step + momentum * (s[1] = momentum * s[1] + step);
            }));
        }
        check.agreesWithGolden("problem2/updates/" + name);
    }
}
