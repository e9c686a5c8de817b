package problem2;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kata.matrix.Matrix;

/**
 * The steps that a parameter has gone, some elements of each: which rule of the homework they are those of, and whether
 * one begins where the last one has ended.
 *
 * <p>All three rules go along Σ β1^(t−i) g_i / √(Σ β2^(t−i) g_i²): Adagrad with β1 = 0 and β2 = 1, RMSprop with
 * β1 = 0 and β2 below 1, Adam with β1 above 0. Momentum divides by nothing. The length of a step is left free, and so
 * the rate and its schedule are. What is put around a rule, such as weight decay or clipping, turns its steps a little.
 */
final class RuleSteps {
    /** The largest mean of sin² of the angle between the steps and the rule's: TOLERANCES.md has what is seen. */
    private static final double MOST = 0.25;
    /** So close together that the steps of a rule between two of them are near to both, at most 0.03. */
    private static final double[] BETA1 = {0, 0.2, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99};
    private static final double[] BETA2 = {
        0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999, 1};
    /** The root of the squares for each β2, and 1. */
    private static final int DIVISORS = BETA2.length + 1;
    /** The elements of a parameter: enough to tell directions apart, and so few that training takes no longer. */
    private static final int ELEMENTS = 40;

    private final double[] sin2 = new double[BETA1.length * DIVISORS];    // added up over the steps
    private final double[] besides = new double[sin2.length];             // sin² times the step's square
    private int[] elements = {};
    private double[][] means;
    private double[][] squares;
    private double[] end;
    private int moves;
    private double walked;
    private double strayed;

    /** One step, from where to where. */
    void add(Matrix theta, Matrix gradient, Matrix next) {
        if (elements.length == 0) {
            choose(gradient);
        }
        double[] from = at(theta);
        strayed += end == null ? 0 : squaredDistance(from, end);
        end = at(next);
        double length = squaredDistance(from, end);
        walked += length;
        remember(at(gradient));
        if (length > 0) {
            moves++;
            compare(IntStream.range(0, end.length).mapToDouble(e -> from[e] - end[e]).toArray(), length);
        }
    }

    /** Elements with a gradient, from all over the parameter. */
    private void choose(Matrix gradient) {
        double[] g = gradient.toArray();
        int[] all = IntStream.range(0, g.length).filter(e -> g[e] != 0).toArray();
        int count = Math.min(all.length, ELEMENTS);
        elements = IntStream.range(0, count).map(i -> all[(int) ((long) i * all.length / count)]).toArray();
        means = new double[BETA1.length][count];
        squares = new double[DIVISORS][count];
        Arrays.fill(squares[BETA2.length], 1);
    }

    private double[] at(Matrix matrix) {
        return Arrays.stream(elements).mapToDouble(e -> matrix.get(e / matrix.columns(), e % matrix.columns()))
                .toArray();
    }

    private void remember(double[] gradient) {
        for (int e = 0; e < gradient.length; e++) {
            for (int b = 0; b < BETA1.length; b++) {
                means[b][e] = BETA1[b] * means[b][e] + gradient[e];
            }
            for (int b = 0; b < BETA2.length; b++) {
                squares[b][e] = BETA2[b] * squares[b][e] + gradient[e] * gradient[e];
            }
        }
    }

    private void compare(double[] step, double length) {
        for (int k = 0; k < sin2.length; k++) {
            double[] mean = means[k / DIVISORS];
            double[] square = squares[k % DIVISORS];
            double along = 0;
            double own = 0;
            for (int e = 0; e < step.length; e++) {
                double expected = square[e] > 0 ? mean[e] / Math.sqrt(square[e]) : 0;
                along += expected * step[e];
                own += expected * expected;
            }
            double part = along > 0 ? Math.max(0, 1 - along * along / (own * length)) : 1;
            sin2[k] += part;
            besides[k] += part * length;
        }
    }

    private static double squaredDistance(double[] a, double[] b) {
        return IntStream.range(0, Math.min(a.length, b.length)).mapToDouble(e -> (a[e] - b[e]) * (a[e] - b[e])).sum();
    }

    /** Whether the ways between the steps, squared, are less than a quarter of the steps. */
    boolean areConnected() {
        return !(strayed > walked / 4);
    }

    /**
     * The rule to whose steps these are nearest, those of the parameter that is worst; nothing if momentum's are
     * nearer, or none are near.
     */
    static Optional<HomeworkRule> rule(List<RuleSteps> parameters) {
        List<RuleSteps> moved = parameters.stream().filter(steps -> steps.moves > 0).toList();
        double[] worst = IntStream.range(0, BETA1.length * DIVISORS).mapToDouble(k -> moved.stream()
                .mapToDouble(steps -> Math.max(steps.sin2[k] / steps.moves, steps.besides[k] / steps.walked))
                .max().orElse(1)).toArray();
        int best = IntStream.range(0, worst.length).boxed().min(Comparator.comparingDouble(k -> worst[k])).get();
        double beta2 = best % DIVISORS < BETA2.length ? BETA2[best % DIVISORS] : Double.NaN;
        if (Double.isNaN(beta2) || worst[best] > MOST) {
            return Optional.empty();
        }
        return Optional.of(best / DIVISORS > 0 ? HomeworkRule.ADAM : beta2 == 1 ? HomeworkRule.ADAGRAD
                : HomeworkRule.RMSPROP);
    }
}
