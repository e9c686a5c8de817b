package problem2;

import com.google.gson.JsonObject;
import kata.grading.Check;
import kata.grading.Grades;
import kata.grading.Tolerance;
import kata.matrix.Matrix;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@Grades("2d")
class AdamTest extends UpdateRuleContract {
    @Override
    UpdateRule newRule() {
        return new Adam(0.9, 0.999, 1e-8);
    }

    @Override
    double rateForQuadratics() {
        return 0.02;
    }

    @Example
    @Grades(value = "2d", weight = 3)
    void twoHundredStepsAgreeWithPyTorch() {
        agreesWithGolden("adam");
    }

    @Example
    @Grades(value = "2d", weight = 3)
    void twoHundredStepsWithAShortMemoryAgreeWithPyTorch() {
        agreesWithGolden("adam-short-memory");
    }

    @Property(tries = 30)
    void theFirstStepHasTheSizeOfTheLearningRateWhateverTheGradientsScale(
            @ForAll long seed, @ForAll @IntRange(min = -20, max = 20) int exponent) {
        Matrix gradient = new Stream(seed, 2, 3).gradients()[0].scale(Math.scalb(1.0, exponent));
        Matrix sign = gradient.divide(gradient.square().sqrt());
        Check.that("the first step", new Adam(0.9, 0.999, 0).step(sign.filledWith(0), gradient, 0.1))
                .unlike("a first step without bias correction",
                        () -> sign.scale(-0.1 * (1 - 0.9) / Math.sqrt(1 - 0.999)))
                .isCloseTo(sign.scale(-0.1), Tolerance.ofEach(1e-12));
    }

    @Property(tries = 30)
    void forAConstantGradientEveryStepHasTheSizeOfTheLearningRate(
            @ForAll @DoubleRange(min = 0.01, max = 100) double gradient) {
        UpdateRule rule = new Adam(0.9, 0.999, 0);
        Matrix zero = Matrix.zeros(1, 1);
        for (int t = 1; t <= 20; t++) {
            Check.that("step " + t + " for a constant gradient", rule.step(zero, zero.plus(gradient), 0.1))
                    .isCloseTo(zero.plus(-0.1), Tolerance.ofEach(1e-12));
        }
    }

    @Property(tries = 30)
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
                .unlike("Adam that keeps the corrected means: m and s keep their bias", wrong::kept);
        Trajectories.agreesWithGolden(check, name);
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

        Matrix late(int by) {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * g * g;
                double m = memory[0] / (1 - Math.pow(beta1, t + by));
                double s = memory[1] / (1 - Math.pow(beta2, t + by));
                return -m / (Math.sqrt(s) + epsilon);
            });
        }

        Matrix stuck() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * g * g;
                return -memory[0] / (1 - beta1) / (Math.sqrt(memory[1] / (1 - beta2)) + epsilon);
            });
        }

        Matrix early() {
            return Trajectories.of(name, (memory, g, t) -> {
                memory[0] = beta1 * memory[0] + (1 - beta1) * g;
                memory[1] = beta2 * memory[1] + (1 - beta2) * g * g;
                double correction = Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t));
                return -correction * memory[0] / (Math.sqrt(memory[1]) + epsilon);
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
