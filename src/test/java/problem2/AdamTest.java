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
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Grades(value = "2d", weight = 0.5)
class AdamTest extends UpdateRuleContract {
    @Override
    UpdateRule newRule() {
        return new Adam(0.9, 0.999, 1e-8);
    }

    @Override
    double rateForQuadratics() {
        return 0.02;
    }

    @Override
    WithFormula withFormula(SplittableRandom settings, double epsilon) {
        double beta1 = settings.nextDouble(0.5, 0.95);
        double beta2 = settings.nextDouble(0.5, 0.99);
        return new WithFormula(new Adam(beta1, beta2, epsilon), (memory, g, t) -> {
            memory[0] = beta1 * memory[0] + (1 - beta1) * g;
            memory[1] = beta2 * memory[1] + (1 - beta2) * g * g;
            return -memory[0] / (1 - Math.pow(beta1, t)) / (Math.sqrt(memory[1] / (1 - Math.pow(beta2, t))) + epsilon);
        });
    }

    @Property(tries = 30)
    @Grades(value = "2d", part = "steps", weight = 2)
    void withoutEpsilonTheStepsAreThoseOfTheFormula(@ForAll long seed) {
        checkStepsAreThoseOfTheFormula(seed, 0);
    }

    @Property(tries = 30)
    @Grades(value = "2d", part = "epsilon")
    void withEpsilonTheStepsAreThoseOfTheFormula(@ForAll long seed,
                                                 @ForAll @DoubleRange(min = 0.1, max = 1) double epsilon) {
        checkStepsAreThoseOfTheFormula(seed, epsilon);
    }

    @Example
    @Grades(value = "2d", part = "epsilon", weight = 2)
    @AgainstGolden(value = "problem2/updates/adam", tolerance = 1e-12, of = Of.COLUMN)
    void twoHundredStepsAgreeWithPyTorch() {
        agreesWithGolden("adam");
    }

    @Example
    @Grades(value = "2d", part = "epsilon", weight = 2)
    @AgainstGolden(value = "problem2/updates/adam-short-memory", tolerance = 1e-12, of = Of.COLUMN)
    void twoHundredStepsWithAShortMemoryAgreeWithPyTorch() {
        agreesWithGolden("adam-short-memory");
    }

    @Property(tries = 30)
    @Grades(value = "2d", part = "steps", weight = 2)
    @Label("the first step has the size of the learning rate, whatever the gradient's scale")
    void theFirstStepHasTheSizeOfTheLearningRateWhateverTheGradientsScale(
            @ForAll long seed, @ForAll @IntRange(min = -20, max = 20) int exponent) {
        Matrix gradient = new Stream(seed, 2, 3).gradients()[0].scale(Math.scalb(1.0, exponent));
        Matrix sign = gradient.divide(gradient.square().sqrt());
        Check.that("the first step", new Adam(0.9, 0.999, 0).step(sign.filledWith(0), gradient, 0.1))
                .unlike("Adam without bias correction",
                        () -> sign.scale(-0.1 * (1 - 0.9) / Math.sqrt(1 - 0.999)))
                .isCloseTo(sign.scale(-0.1), Tolerance.ofEach(1e-12));
    }

    @Property(tries = 30)
    @Grades(value = "2d", part = "steps", weight = 2)
    void forAConstantGradientEveryStepHasTheSizeOfTheLearningRate(
            @ForAll @DoubleRange(min = 0.01, max = 100) double gradient) {
        UpdateRule rule = new Adam(0.9, 0.999, 0);
        Matrix zero = Matrix.zeros(1, 1);
        for (int t = 1; t <= 20; t++) {
            Check.that("step " + t + " for the constant gradient " + gradient,
                    rule.step(zero, zero.plus(gradient), 0.1))
                    .isCloseTo(zero.plus(-0.1), Tolerance.ofEach(1e-12));
        }
    }

    @Property(tries = 30)
    @Grades(value = "2d", part = "steps", weight = 2)
    void withoutEpsilonTheScaleOfTheGradientsDoesNotMatter(@ForAll long seed,
                                                          @ForAll @IntRange(min = -20, max = 20) int exponent) {
        checkThatTheScaleDoesNotMatter(() -> new Adam(0.9, 0.999, 0), seed, exponent);
    }

    private static void agreesWithGolden(String name) {
        JsonObject settings = Trajectories.settings(name);
        double beta1 = settings.getAsJsonArray("betas").get(0).getAsDouble();
        double beta2 = settings.getAsJsonArray("betas").get(1).getAsDouble();
        double epsilon = settings.get("eps").getAsDouble();
        Wrong wrong = new Wrong(name, beta1, beta2, epsilon);
        Check check = Trajectories.check(name, new Adam(beta1, beta2, epsilon))
                .unlike("Adam without bias correction", () -> wrong.rule(0, 0, beta1, beta2, epsilon, 0))
                .unlike("Adam that corrects the bias of the first mean only",
                        () -> wrong.rule(1, 0, beta1, beta2, epsilon, 0))
                .unlike("Adam that corrects the bias of the second mean only",
                        () -> wrong.rule(0, 1, beta1, beta2, epsilon, 0))
                .unlike("Adam with beta1 and beta2 swapped", () -> wrong.rule(1, 1, beta2, beta1, epsilon, 0))
                .unlike("Adam with epsilon under the root: it is added to the root",
                        () -> wrong.rule(1, 1, beta1, beta2, 0, epsilon))
                .unlike("Adam without epsilon", () -> wrong.rule(1, 1, beta1, beta2, 0, 0))
                .unlike("Adam whose count of steps is one behind: t is 1 in the first step",
                        () -> wrong.late(-1))
                .unlike("Adam whose count of steps is one ahead: t is 1 in the first step",
                        () -> wrong.late(1))
                .unlike("Adam whose count of steps stays at 1", wrong::stuck)
                .unlike("Adam with epsilon added before the bias is corrected", wrong::early)
                .unlike("Adam that keeps the corrected means: m and s keep their bias", wrong::kept)
                .unlike("Adam with beta t for beta^t: t is an exponent", wrong::multiplied)
                .unlike("Adam that steps along the gradient itself: it steps along the mean", wrong::alongTheGradient)
                .unlike("Adam that divides by the mean of squares: where is the root?", wrong::rootless)
                .unlike("Adam that adds the whole gradient and the whole square: where is 1 - beta?", wrong::whole)
                .unlike("Adam that squares the mean: the second mean is that of the squared gradients",
                        wrong::squaredMean)
                .unlike("Adam whose memory starts at the first gradient: both means start at 0",
                        wrong::startedAtTheFirst)
                .unlike("the step alone: theta after the step is wanted", wrong::stepAlone);
        check.unlike("AMSGrad, which divides by the largest mean of squares so far", wrong::largest)
                .unlike("AMSGrad, which divides by the largest corrected mean of squares so far",
                        wrong::largestCorrected)
                .unlike("AdaMax, which divides by the largest gradient, decayed", wrong::adaMax)
                .unlike("AdaBelief, whose second mean is that of the squared differences to the first",
                        wrong::adaBelief)
                .unlike("Yogi, whose second mean moves by the square, up or down", wrong::yogi)
                .unlike("RAdam, which steps along the mean alone at first", () -> wrong.rectified(4))
                .unlike("RAdam, which steps along the mean alone at first", () -> wrong.rectified(5))
                .unlike("Lion, whose step is the sign of a mean", wrong::lion)
                .unlike("NAdam, which is Adam with Nesterov's momentum", wrong::nesterov)
                .unlike("NAdam, which is Adam with Nesterov's momentum", wrong::nesterovAhead)
                .unlike("NAdam as in PyTorch, which is Adam with Nesterov's momentum", wrong::nesterovOfPyTorch);
        Trajectories.ElementRule formula = wrong.means((m, s, g, t) -> -m / (1 - Math.pow(beta1, t))
                / (Math.sqrt(s / (1 - Math.pow(beta2, t))) + epsilon));
        Trajectories.unlikeStartedElsewhere(check, name, 0, "Adam whose mean does not start at 0", formula);
        Trajectories.unlikeStartedElsewhere(check, name, 1, "Adam whose mean of squares does not start at 0", formula);
        Trajectories.unlikeWithDecay(check, name, formula);
        Trajectories.unlikeWithClipping(check, name, formula);
        check.agreesWithGolden("problem2/updates/" + name);
    }

    /** One element's step, for the learning rate 1, from both means and the number of steps. */
    private interface Step {
        double of(double m, double s, double g, int t);
    }

    /** Rules that are Adam but for one mistake. */
    private record Wrong(String name, double beta1, double beta2, double epsilon) {

        Matrix rule(int correctM, int correctS, double b1, double b2, double outside, double inside) {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = b1 * memory[0] + (1 - b1) * g;
                memory[1] = b2 * memory[1] + (1 - b2) * g * g;
                double m = memory[0] / (correctM == 1 ? 1 - Math.pow(b1, t) : 1);
                double s = memory[1] / (correctS == 1 ? 1 - Math.pow(b2, t) : 1);
                return -m / (Math.sqrt(s + inside) + outside);
            });
        }

        /** The means are right; what is made of them is not. */
        Matrix step(Step step) {
            return Trajectories.of(name, means(step));
        }

        private Trajectories.ElementRule means(Step step) {
            return (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * g * g;
                return step.of(memory[0], memory[1], g, t);
            };
        }

        Matrix late(int by) {
            return step((m, s, g, t) -> -m / (1 - Math.pow(beta1, t + by))
                    / (Math.sqrt(s / (1 - Math.pow(beta2, t + by))) + epsilon));
        }

        Matrix stuck() {
            return step((m, s, g, t) -> -m / (1 - beta1) / (Math.sqrt(s / (1 - beta2)) + epsilon));
        }

        Matrix early() {
            return step((m, s, g, t) -> -Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t)) * m
                    / (Math.sqrt(s) + epsilon));
        }

        Matrix multiplied() {
            return step((m, s, g, t) -> -m / (1 - beta1 * t) / (Math.sqrt(s / (1 - beta2 * t)) + epsilon));
        }

        Matrix alongTheGradient() {
            return step((m, s, g, t) -> -g / (Math.sqrt(s / (1 - Math.pow(beta2, t))) + epsilon));
        }

        Matrix rootless() {
            return step((m, s, g, t) -> -m / (1 - Math.pow(beta1, t)) / (s / (1 - Math.pow(beta2, t)) + epsilon));
        }

        Matrix stepAlone() {
            return Trajectories.ofStepsAlone(name, means((m, s, g, t) -> -m / (1 - Math.pow(beta1, t))
                    / (Math.sqrt(s / (1 - Math.pow(beta2, t))) + epsilon)));
        }

        Matrix whole() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + g;
                memory[1] = beta2 * memory[1] + g * g;
                return corrected(memory, t);
            });
        }

        Matrix squaredMean() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * memory[0] * memory[0];
                return corrected(memory, t);
            });
        }

        Matrix startedAtTheFirst() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = t == 1 ? g : beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = t == 1 ? g * g : beta2 * memory[1] + (1 - beta2) * g * g;
                return corrected(memory, t);
            });
        }

        private double corrected(double[] memory, int t) {
            return -memory[0] / (1 - Math.pow(beta1, t))
                    / (Math.sqrt(memory[1] / (1 - Math.pow(beta2, t))) + epsilon);
        }

        Matrix largest() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * g * g;
                memory[2] = Math.max(memory[2], memory[1]);
                return corrected(new double[] {memory[0], memory[2]}, t);
            });
        }

        Matrix largestCorrected() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * g * g;
                memory[2] = Math.max(memory[2], memory[1] / (1 - Math.pow(beta2, t)));
                return -memory[0] / (1 - Math.pow(beta1, t)) / (Math.sqrt(memory[2]) + epsilon);
            });
        }

        Matrix adaMax() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = Math.max(beta2 * memory[1], Math.abs(g));
                return -memory[0] / (1 - Math.pow(beta1, t)) / (memory[1] + epsilon);
            });
        }

        Matrix adaBelief() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * (g - memory[0]) * (g - memory[0]);
                return corrected(memory, t);
            });
        }

        Matrix yogi() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] -= (1 - beta2) * Math.signum(memory[1] - g * g) * g * g;
                return corrected(memory, t);
            });
        }

        /** @param least the degrees of freedom up to which it does not divide: 4 in the paper, 5 in PyTorch */
        Matrix rectified(int least) {
            double most = 2 / (1 - beta2) - 1;
            return step((m, s, g, t) -> {
                double power = Math.pow(beta2, t);
                double now = most - 2 * t * power / (1 - power);
                double rectified = Math.sqrt((now - 4) * (now - 2) * most / ((most - 4) * (most - 2) * now));
                return -m / (1 - Math.pow(beta1, t)) * (now > least ? rectified
                        / (Math.sqrt(s / (1 - power)) + epsilon) : 1);
            });
        }

        Matrix lion() {
            return Trajectories.of(name, (memory, g, t) -> {
                double step = -Math.signum(beta1 * memory[0] + (1 - beta1) * g);
                memory[0] = beta2 * memory[0] + (1 - beta2) * g;
                return step;
            });
        }

        /** With the momentum of this step in it already. */
        private Matrix nesterov(int ahead) {
            return step((m, s, g, t) -> -(beta1 * m / (1 - Math.pow(beta1, t + ahead))
                    + (1 - beta1) * g / (1 - Math.pow(beta1, t)))
                    / (Math.sqrt(s / (1 - Math.pow(beta2, t))) + epsilon));
        }

        Matrix nesterov() {
            return nesterov(0);
        }

        Matrix nesterovAhead() {
            return nesterov(1);
        }

        /** Its momentum grows to β1 in the first steps; memory[2] is 1 minus the product of those so far. */
        Matrix nesterovOfPyTorch() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * g * g;
                double now = beta1 * (1 - 0.5 * Math.pow(0.96, 0.004 * t));
                double next = beta1 * (1 - 0.5 * Math.pow(0.96, 0.004 * (t + 1)));
                double product = now * (1 - memory[2]);
                memory[2] = 1 - product;
                return -((1 - now) * g / (1 - product) + next * memory[0] / (1 - product * next))
                        / (Math.sqrt(memory[1] / (1 - Math.pow(beta2, t))) + epsilon);
            });
        }

        Matrix kept() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = (beta1 * memory[0] + (1 - beta1) * g) / (1 - Math.pow(beta1, t));
                memory[1] = (beta2 * memory[1] + (1 - beta2) * g * g) / (1 - Math.pow(beta2, t));
                return -memory[0] / (Math.sqrt(memory[1]) + epsilon);
            });
        }
    }
}
