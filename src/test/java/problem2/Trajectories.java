package problem2;

import com.google.gson.JsonObject;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kata.checks.Check;
import kata.data.Golden;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/** The golden trajectories: 200 steps on 8 coordinates with gradients of eight scales, made by torch.optim. */
final class Trajectories {
    /** Of the numbers that a rule keeps of an element. */
    static final int MEMORY = 4;

    /** Settings that people choose: 1, 2, 5 and 9 in each power of ten. */
    private static final double[] ROUND = IntStream.rangeClosed(-8, 0).mapToObj(i -> Math.pow(10, i))
            .flatMapToDouble(power -> DoubleStream.of(power, 2 * power, 5 * power, 9 * power)).toArray();

    private Trajectories() {
    }

    /** One element's step in plain numbers, for the rules that a student may have mistaken for the right one. */
    interface ElementRule {
        /**
         * One step.
         *
         * @param memory four numbers that the rule may keep, 0 at the start
         * @param t      1 at the first step
         * @return what θ changes by, for the learning rate 1
         */
        double step(double[] memory, double gradient, int t);
    }

    static JsonObject settings(String name) {
        return Golden.settings("problem2/updates/settings").getAsJsonObject(name);
    }

    /** Row t is θ after step t + 1. */
    static Check check(String name, UpdateRule rule) {
        Matrix gradients = gradients();
        Matrix theta = Golden.matrix("problem2/updates/theta0");
        double rate = settings(name).get("lr").getAsDouble();
        double[] path = new double[gradients.rows() * gradients.columns()];
        for (int t = 0; t < gradients.rows(); t++) {
            theta = step(rule, theta, gradients.slice(t, t + 1), rate);
            if (theta == null || theta.rows() != 1 || theta.columns() != gradients.columns()) {
                throw new AssertionError("step returns " + (theta == null ? "null" : "the shape " + theta.shape())
                        + ", expected the new theta of the shape (1, 8)");
            }
            System.arraycopy(theta.toArray(), 0, path, t * gradients.columns(), gradients.columns());
        }
        return Check.that("theta", Matrix.of(200, 8, path))
                .named((step, coordinate) -> "theta[" + coordinate + "] after step " + (step + 1));
    }

    private static Matrix step(UpdateRule rule, Matrix theta, Matrix gradient, double rate) {
        try {
            return rule.step(theta, gradient, rate);
        } catch (ShapeException e) {
            throw new AssertionError("theta and the gradient are " + theta.shape() + ", but step() throws\n  "
                    + e.getMessage() + "\nis the memory static, and so shared with the rules of other parameters?", e);
        }
    }

    /** The trajectory of another rule, element by element. */
    static Matrix of(String name, ElementRule rule) {
        return walk(name, rule, 0, Double::sum);
    }

    /** What a rule returns that forgets to subtract its step from θ. */
    static Matrix ofStepsAlone(String name, ElementRule rule) {
        return walk(name, rule, 0, (theta, change) -> -change);
    }

    /** The same rule that starts to remember from another number than 0. */
    static ElementRule startedAt(int place, double start, ElementRule rule) {
        return (memory, g, t) -> {
            memory[place] = t == 1 ? start : memory[place];
            return rule.step(memory, g, t);
        };
    }

    /** Names the rules that let weights decay as well, by round numbers: in the gradient, or beside the step. */
    static void unlikeWithDecay(Check check, String name, ElementRule rule) {
        double rate = settings(name).get("lr").getAsDouble();
        for (double decay : ROUND) {
            check.unlike("a rule that adds a part of theta to the gradient, which is a penalty in the objective (L2)",
                    () -> walk(name, rule, decay, Double::sum));
            for (double part : new double[] {decay * rate, decay}) {
                check.unlike("a rule that takes a part of theta off beside the step, which is decoupled weight decay",
                        () -> walk(name, rule, 0, (theta, change) -> theta + change - part * theta));
            }
        }
    }

    /** Names the rules that start to remember from a round number. */
    static void unlikeStartedElsewhere(Check check, String name, int place, String mistake, ElementRule rule) {
        for (double start : ROUND) {
            check.unlike(mistake, () -> of(name, startedAt(place, start, rule)));
        }
    }

    /** Names the rules that clip the gradient first: each element, or all of them by their norm. */
    static void unlikeWithClipping(Check check, String name, ElementRule rule) {
        Matrix norms = gradients().square().rowSums().sqrt();
        for (double bound : new double[] {0.1, 0.5, 1, 2, 5, 10}) {
            check.unlike("a rule that clips the elements of the gradient", () -> of(name,
                    (memory, g, t) -> rule.step(memory, Math.max(-bound, Math.min(bound, g)), t)));
            Matrix longer = norms.minus(bound).relu().scale(1 / bound).plus(1);
            check.unlike("a rule that clips the norm of the gradient",
                    () -> walk(name, gradients().divideColumn(longer), rule, 0, Double::sum));
        }
    }

    private static Matrix gradients() {
        return Golden.matrix("problem2/updates/gradients");
    }

    private static Matrix walk(String name, ElementRule rule, double decay, DoubleBinaryOperator next) {
        return walk(name, gradients(), rule, decay, next);
    }

    private static Matrix walk(String name, Matrix gradients, ElementRule rule, double decay,
                               DoubleBinaryOperator next) {
        Matrix start = Golden.matrix("problem2/updates/theta0");
        double rate = settings(name).get("lr").getAsDouble();
        double[] path = new double[gradients.rows() * gradients.columns()];
        for (int j = 0; j < gradients.columns(); j++) {
            double theta = start.get(0, j);
            double[] memory = new double[MEMORY];
            for (int t = 0; t < gradients.rows(); t++) {
                double gradient = gradients.get(t, j) + decay * theta;
                theta = next.applyAsDouble(theta, rate * rule.step(memory, gradient, t + 1));
                path[t * gradients.columns() + j] = theta;
            }
        }
        return Matrix.of(gradients.rows(), gradients.columns(), path);
    }
}
