package problem2;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import kata.checks.Check;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every update rule that works element by element and remembers its own parameter. */
abstract class UpdateRuleContract {
    private static final double RATE = 0.1;

    /** A fresh rule with the usual settings. */
    abstract UpdateRule newRule();

    /** A rule, and by the formula what an element changes by at the learning rate 1. */
    record WithFormula(UpdateRule rule, Trajectories.ElementRule formula) {
    }

    /** With settings that are drawn, all but ε. */
    abstract WithFormula withFormula(SplittableRandom settings, double epsilon);

    /** Steps and learning rate that solve a well-conditioned quadratic. */
    abstract double rateForQuadratics();

    @Property(tries = 25)
    void eachElementMovesOnItsOwn(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int columns) {
        Stream stream = new Stream(seed, 2, columns);
        Matrix together = run(newRule(), stream.theta(), stream.gradients());
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < columns; j++) {
                Matrix[] own = new Matrix[stream.gradients().length];
                for (int t = 0; t < own.length; t++) {
                    own[t] = Matrix.of(1, 1, stream.gradients()[t].get(i, j));
                }
                Matrix alone = run(newRule(), Matrix.of(1, 1, stream.theta().get(i, j)), own);
                Check.that("theta[" + i + "][" + j + "] with the others", together.get(i, j))
                        .isCloseTo(alone, Tolerance.exact());
            }
        }
    }

    @Property(tries = 25)
    void reorderingTheElementsReordersTheSteps(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int rows) {
        Stream stream = new Stream(seed, rows, 3);
        int[] reversed = new int[rows];
        for (int i = 0; i < rows; i++) {
            reversed[i] = rows - 1 - i;
        }
        Matrix[] gradients = new Matrix[stream.gradients().length];
        for (int t = 0; t < gradients.length; t++) {
            gradients[t] = stream.gradients()[t].select(reversed);
        }
        Check.that("theta with its rows reversed", run(newRule(), stream.theta().select(reversed), gradients))
                .isCloseTo(run(newRule(), stream.theta(), stream.gradients()).select(reversed), Tolerance.exact());
    }

    @Property(tries = 25)
    void twoParametersDoNotShareTheirMemory(@ForAll long seed) {
        Stream first = new Stream(seed, 2, 3);
        Stream second = new Stream(seed + 1, 2, 3);
        UpdateRule a = newRule();
        UpdateRule b = newRule();
        Matrix thetaA = first.theta();
        Matrix thetaB = second.theta();
        for (int t = 0; t < first.gradients().length; t++) {
            thetaA = a.step(thetaA, first.gradients()[t], RATE);
            thetaB = b.step(thetaB, second.gradients()[t], RATE);
        }
        Check.that("theta of the first of two parameters", thetaA)
                .isCloseTo(run(newRule(), first.theta(), first.gradients()), Tolerance.exact());
        Check.that("theta of the second of two parameters", thetaB)
                .isCloseTo(run(newRule(), second.theta(), second.gradients()), Tolerance.exact());
    }

    @Property(tries = 10)
    @Label("no gradient, no move")
    void noGradientNoMove(@ForAll long seed) {
        Matrix theta = new Stream(seed, 2, 3).theta();
        Matrix zero = theta.filledWith(0);
        run(newRule(), theta, theta);
        Check.that("theta after three zero gradients", run(newRule(), theta, zero, zero, zero))
                .isCloseTo(theta, Tolerance.exact());
    }

    @Property(tries = 25)
    void theFirstStepIsInProportionToTheLearningRate(@ForAll long seed) {
        Stream stream = new Stream(seed, 2, 3);
        Matrix zero = stream.theta().filledWith(0);
        Matrix gradient = stream.gradients()[0];
        Check.that("the first step at twice the learning rate", newRule().step(zero, gradient, 2 * RATE))
                .unlike("the step at the single rate: the rate that step() is given is not used",
                        () -> newRule().step(zero, gradient, RATE))
                .isCloseTo(run(newRule(), zero, gradient).scale(2), Tolerance.ofEach(1e-14));
    }

    @Property(tries = 25)
    void aLearningRateActsOnItsOwnStepAlone(@ForAll long seed) {
        Stream stream = new Stream(seed, 2, 3);
        Matrix zero = stream.theta().filledWith(0);
        run(newRule(), zero, stream.gradients());
        UpdateRule steady = newRule();
        UpdateRule changing = newRule();
        for (int t = 0; t < stream.gradients().length; t++) {
            double factor = 1 << t % 3;
            Matrix single = steady.step(zero, stream.gradients()[t], RATE);
            Check.that("step " + (t + 1) + " at " + factor + " times the learning rate of the first",
                    changing.step(zero, stream.gradients()[t], factor * RATE))
                    .unlike("the step at the learning rate of the first step", () -> single)
                    .isCloseTo(single.scale(factor), Tolerance.ofEach(1e-13));
        }
    }

    @Property(tries = 3)
    void itFindsTheMinimumOfAConvexQuadratic(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix curvature = Matrix.of(1, 20, random.doubles(20, 0.5, 4).toArray());
        Matrix minimum = Matrix.of(1, 20, random.doubles(20, -1, 1).toArray());
        Matrix theta = minimum.plus(1);
        UpdateRule rule = newRule();
        int steps = 2000;
        for (int t = 0; t < steps; t++) {
            double rate = rateForQuadratics() * (steps - t) / steps;
            theta = rule.step(theta, theta.minus(minimum).times(curvature), rate);
        }
        Check.that("theta after 2000 steps on a convex quadratic", theta)
                .isCloseTo(minimum, Tolerance.within(minimum.filledWith(0.02), "0.02, from a distance of 1"));
    }

    @Property(tries = 10)
    void float32AgreesWithFloat64(@ForAll long seed) {
        Stream stream = new Stream(seed, 3, 4);
        Matrix[] gradients = new Matrix[stream.gradients().length];
        for (int t = 0; t < gradients.length; t++) {
            gradients[t] = stream.gradients()[t].to(Precision.FLOAT32);
        }
        Check.that("theta in float32", run(newRule(), stream.theta().to(Precision.FLOAT32), gradients))
                .isCloseTo(run(newRule(), stream.theta(), stream.gradients()).to(Precision.FLOAT32),
                        Tolerance.within(stream.theta().filledWith(1e-4), "1e-4, from 12 steps in float32"));
    }

    /** Twelve steps, each at a learning rate of its own. */
    void checkStepsAreThoseOfTheFormula(long seed, double epsilon) {
        SplittableRandom random = new SplittableRandom(seed);
        WithFormula drawn = withFormula(random, epsilon);
        Stream stream = new Stream(random.nextLong(), 2, 3);
        Matrix theta = stream.theta();
        double[] expected = theta.toArray();
        double[][] memory = new double[expected.length][Trajectories.MEMORY];
        for (int t = 1; t <= stream.gradients().length; t++) {
            double rate = random.nextDouble(0.01, 1);
            Matrix gradient = stream.gradients()[t - 1];
            theta = drawn.rule.step(theta, gradient, rate);
            for (int i = 0; i < expected.length; i++) {
                expected[i] += rate * drawn.formula.step(memory[i], gradient.toArray()[i], t);
            }
            Check.that("theta after step " + t, theta)
                    .isCloseTo(Matrix.of(2, 3, expected.clone()), Tolerance.ofLargest(1e-12));
        }
    }

    /** Some steps in a row have no gradient at all, some elements have none now and then. */
    @Property(tries = 30)
    void aStepWithoutGradientIsAStepLikeAnyOther(@ForAll long seed,
                                                 @ForAll @DoubleRange(min = 0.1, max = 1) double epsilon) {
        SplittableRandom random = new SplittableRandom(seed);
        WithFormula drawn = withFormula(random, epsilon);
        Stream stream = new Stream(random.nextLong(), 2, 3);
        Matrix[] gradients = Pauses.in(stream.gradients(), random);
        Matrix theta = stream.theta();
        double[] path = new double[gradients.length * 6];
        for (int t = 0; t < gradients.length; t++) {
            theta = drawn.rule.step(theta, gradients[t], RATE);
            System.arraycopy(theta.toArray(), 0, path, 6 * t, 6);
        }
        Check check = Check.that("theta", Matrix.of(gradients.length, 6, path)).named((t, i) -> "theta[" + i / 3 + "]["
                + i % 3 + "] after step " + (t + 1) + ", where the gradient is " + gradients[t].toArray()[i] + ",");
        for (Pauses.Mistake mistake : Pauses.MISTAKES) {
            check.unlike(mistake.name(), () -> Pauses.path(drawn.formula, stream.theta(), gradients, RATE, mistake));
        }
        check.isCloseTo(Pauses.path(drawn.formula, stream.theta(), gradients, RATE, Pauses.NONE),
                Tolerance.ofLargest(1e-12));
    }

    @Example
    void whatItRemembersCanBeKeptInAFile() {
        Stream stream = new Stream(1, 2, 3);
        UpdateRule rule = newRule();
        Matrix theta = run(rule, stream.theta(), stream.gradients());
        UpdateRule again = RuleFile.copy(rule);
        Check.that("theta of a rule that was kept in a file and read again", run(again, theta, stream.gradients()))
                .unlike("a rule that has forgotten everything: what is static or transient is not in the file",
                        () -> run(newRule(), theta, stream.gradients()))
                .isCloseTo(run(rule, theta, stream.gradients()), Tolerance.exact());
    }

    /** With ε = 0, gradients times a power of two lead to the same parameters. */
    static void checkThatTheScaleDoesNotMatter(Supplier<UpdateRule> newRule, long seed, int exponent) {
        Stream stream = new Stream(seed, 2, 3);
        Matrix[] scaled = new Matrix[stream.gradients().length];
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] = stream.gradients()[t].scale(Math.scalb(1.0, exponent));
        }
        Check.that("theta for gradients times 2^" + exponent, run(newRule.get(), stream.theta(), scaled))
                .isCloseTo(run(newRule.get(), stream.theta(), stream.gradients()), Tolerance.ofLargest(1e-13));
    }

    /** A parameter and 12 gradients, drawn from a seed; elements of magnitude 0.1 to 2. */
    record Stream(Matrix theta, Matrix[] gradients) {
        Stream(long seed, int rows, int columns) {
            this(draw(new SplittableRandom(seed), rows, columns), new Matrix[12]);
            SplittableRandom random = new SplittableRandom(~seed);
            for (int t = 0; t < gradients.length; t++) {
                gradients[t] = draw(random, rows, columns);
            }
        }

        private static Matrix draw(SplittableRandom random, int rows, int columns) {
            double[] elements = new double[rows * columns];
            for (int i = 0; i < elements.length; i++) {
                double size = 0.1 + 1.9 * random.nextDouble();
                elements[i] = random.nextBoolean() ? size : -size;
            }
            return Matrix.of(rows, columns, elements);
        }
    }

    /** Where the rule leads. It has to lead somewhere: one that never moves, or at once to NaN, keeps most laws. */
    static Matrix run(UpdateRule rule, Matrix theta, Matrix... gradients) {
        Matrix moved = theta;
        for (Matrix gradient : gradients) {
            moved = rule.step(moved, gradient, RATE);
        }
        double distance = moved.minus(theta).square().sum();
        if (!Double.isFinite(distance) || distance == 0 && gradients[0].square().sum() > 0) {
            throw new AssertionError("theta is, after steps along " + gradients.length + " gradients that are not 0,\n"
                    + moved + "\nexpected another one than at the start, and finite; that was\n" + theta);
        }
        return moved;
    }
}
