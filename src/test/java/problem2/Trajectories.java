package problem2;

import com.google.gson.JsonObject;
import java.util.function.DoubleBinaryOperator;
import kata.checks.Check;
import kata.data.Golden;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/** The golden trajectories: 200 steps on 8 coordinates with gradients of eight scales, made by torch.optim. */
final class Trajectories {
    private Trajectories() {
    }

    /** One element's step in plain numbers, for the rules that a student may have mistaken for the right one. */
    interface ElementRule {
        /**
         * @param memory two numbers that the rule may keep, 0 at the start
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
        Matrix gradients = Golden.matrix("problem2/updates/gradients");
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
        return walk(name, rule, (theta, change) -> theta + change);
    }

    /** What a rule returns that forgets to subtract its step from θ. */
    static Matrix ofStepsAlone(String name, ElementRule rule) {
        return walk(name, rule, (theta, change) -> -change);
    }

    private static Matrix walk(String name, ElementRule rule, DoubleBinaryOperator next) {
        Matrix gradients = Golden.matrix("problem2/updates/gradients");
        Matrix start = Golden.matrix("problem2/updates/theta0");
        double rate = settings(name).get("lr").getAsDouble();
        double[] path = new double[gradients.rows() * gradients.columns()];
        for (int j = 0; j < gradients.columns(); j++) {
            double theta = start.get(0, j);
            double[] memory = new double[2];
            for (int t = 0; t < gradients.rows(); t++) {
                theta = next.applyAsDouble(theta, rate * rule.step(memory, gradients.get(t, j), t + 1));
                path[t * gradients.columns() + j] = theta;
            }
        }
        return Matrix.of(gradients.rows(), gradients.columns(), path);
    }
}
