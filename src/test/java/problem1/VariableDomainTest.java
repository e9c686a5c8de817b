package problem1;

import static problem1.DomainCase.COTANGENT;
import static problem1.DomainCase.map;

import java.util.function.BinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import kata.checks.Check;
import kata.checks.Grades;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** Operations where random operands do not lead: large and small elements, zeros of either sign, infinities. */
@Grades(value = "1c", weight = 0.25)
class VariableDomainTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double LEAST = Double.MIN_VALUE;

    @Example
    @Grades(value = "1c", part = "tanh", weight = 0.25)
    @Label("tanh over its whole domain")
    void tanhOverItsWholeDomain() {
        new DomainCase("tanh", 1, Variable::tanh, StrictMath::tanh, x -> 1 - square(StrictMath.tanh(x)))
                .unlike("C.v", "(e^2A - 1) / (e^2A + 1): where A is large that is infinity over infinity",
                        (a, c) -> a.scale(2).exp().minus(1).divide(a.scale(2).exp().plus(1)))
                .unlike("C.v", "(1 - e^-2A) / (1 + e^-2A): where -A is large that is infinity over infinity",
                        (a, c) -> a.scale(-2).exp().minus(1).negate().divide(a.scale(-2).exp().plus(1)))
                .unlike("C.v", "sinh / cosh: where A or -A is large that is infinity over infinity",
                        (a, c) -> a.exp().minus(a.negate().exp()).divide(a.exp().plus(a.negate().exp())))
                .unlike("C.v", "tanh of A that is cut off", cut(Math::tanh, x -> 0.5 * Math.log((1 + x) / (1 - x))))
                .unlike("A.g", "4 e^2A / (e^2A + 1)^2: where A is large that is infinity over infinity",
                        (a, g) -> a.scale(2).exp().divide(a.scale(2).exp().plus(1).square()).scale(4 * COTANGENT))
                .check(-INFINITY, -1e308, -800, -400, -100, -50, -20, -7, -4, -1, -1e-8, -1e-300, -LEAST, -0.0,
                        0, LEAST, 1e-300, 1e-8, 1, 4, 7, 20, 50, 100, 400, 800, 1e308, INFINITY);
    }

    @Example
    @Grades(value = "1c", part = "sigmoid", weight = 0.25)
    @Label("sigmoid over its whole domain")
    void sigmoidOverItsWholeDomain() {
        new DomainCase("sigmoid", 1, Variable::sigmoid, VariableDomainTest::logistic,
                x -> logistic(x) * (1 - logistic(x)))
                .unlike("C.v", "e^A / (1 + e^A): where A is large that is infinity over infinity",
                        (a, c) -> a.exp().divide(a.exp().plus(1)))
                .unlike("C.v", "the logistic function of A that is cut off",
                        cut(VariableDomainTest::logistic, x -> Math.log(x / (1 - x))))
                .unlike("A.g", "e^-A / (1 + e^-A)^2: where -A is large that is infinity over infinity",
                        (a, g) -> a.negate().exp().divide(a.negate().exp().plus(1).square()).scale(COTANGENT))
                .unlike("A.g", "e^A / (1 + e^A)^2: where A is large that is infinity over infinity",
                        (a, g) -> a.exp().divide(a.exp().plus(1).square()).scale(COTANGENT))
                .check(-INFINITY, -1e308, -800, -400, -100, -50, -20, -7, -4, -1, -LEAST, -0.0,
                        0, LEAST, 1e-8, 1, 4, 7, 20, 50, 100, 400, 800, 1e308, INFINITY);
    }

    @Example
    @Grades(value = "1c", part = "exp", weight = 0.25)
    @Label("exp over its whole domain")
    void expOverItsWholeDomain() {
        new DomainCase("exp", 0, Variable::exp, StrictMath::exp, StrictMath::exp)
                .unlike("C.v", "e^A with A cut off: it may grow to infinity, and become 0", cut(Math::exp, Math::log))
                .unlike("A.g", "C.g times C with A cut off: the derivative may grow to infinity, and become 0",
                        (a, g) -> cut(Math::exp, Math::log).apply(a, g.scale(1 / COTANGENT)).scale(COTANGENT))
                .unlike("A.g", "C.g / e^-A: where A is small that divides by infinity, or the other way round",
                        (a, g) -> a.filledWith(COTANGENT).divide(a.negate().exp()))
                .check(-INFINITY, -1e308, -800, -700, -100, -60, -30, -5, -1, -1e-8, -LEAST, -0.0,
                        0, LEAST, 1e-8, 1, 5, 20, 40, 60, 80, 87, 88, 89, 100, 200, 400, 700, 710, 800, INFINITY);
    }

    @Example
    @Grades(value = "1c", part = "log", weight = 0.25)
    @Label("log over its whole domain")
    void logOverItsWholeDomain() {
        new DomainCase("log", 0, Variable::log, StrictMath::log, x -> 1 / x)
                .unlike("C.v", "log(A + a small number): the logarithm of 0 is -infinity",
                        (a, c) -> a.plus(Math.exp(c.get(0, 0))).log())
                .unlike("C.v", "log(max(A, a small number)): the logarithm of 0 is -infinity",
                        (a, c) -> map(a, x -> Math.log(Math.max(x, Math.exp(c.get(0, 0))))))
                .unlike("A.g", "C.g / (A + a small number): the derivative of log A is 1 / A, however small A is",
                        (a, g) -> map(a, x -> COTANGENT / (x + COTANGENT / g.get(0, 0))))
                .unlike("A.g", "C.g / max(A, a small number): the derivative of log A is 1 / A, however small A is",
                        (a, g) -> map(a, x -> COTANGENT / Math.max(x, COTANGENT / g.get(0, 0))))
                .unlike("A.g", "C.g / A, but 0 where A is small: the derivative grows to infinity there",
                        (a, g) -> a.filledWith(COTANGENT).divide(a).where(g, 0))
                .check(0, LEAST, 1e-310, 1e-300, 1e-200, 1e-100, 1e-44, 1e-40, 1e-37, 1e-30, 1e-20, 1e-16, 1e-12, 1e-9,
                        1e-7, 1e-4, 0.01, 0.5, 2, 100, 1e10, 1e30, 1e38, 1e100, 1e300, 1e308, INFINITY);
    }

    @Example
    @Grades(value = "1c", part = "relu", weight = 0.25)
    @Label("relu over its whole domain")
    void reluOverItsWholeDomain() {
        new DomainCase("relu", 0, Variable::relu, x -> Math.max(x, 0), x -> x > 0 ? 1 : 0)
                .unlike("C.v", "A times the mask: -infinity times 0 is NaN, and max(A, 0) is 0",
                        (a, c) -> a.times(a.positive()))
                .unlike("C.v", "(A + |A|) / 2: where A is -infinity that is infinity minus infinity",
                        (a, c) -> map(a, x -> (x + Math.abs(x)) / 2))
                .unlike("C.v", "a ReLU that is cut off: max(A, 0) grows to infinity",
                        (a, c) -> map(a, x -> Math.min(Math.max(x, 0), c.get(0, c.columns() - 1))))
                .unlike("A.g", "C.g with the mask A >= 0, which is 1 at 0: the derivative there is taken as 0",
                        (a, g) -> map(a, x -> x >= 0 ? COTANGENT : 0))
                .unlike("A.g", "C.g with the mask 1 / (1 + e^-A), or another step that is not at 0",
                        (a, g) -> a.sigmoid().scale(COTANGENT))
                .unlike("A.g", "C.g times C / A: where A is 0 that is 0 / 0",
                        (a, g) -> a.relu().divide(a).scale(COTANGENT))
                .unlike("A.g", "C.g with a mask that begins above 0: it is 1 where A is positive, however small",
                        (a, g) -> a.positive().scale(COTANGENT).where(g, 0))
                .check(-INFINITY, -1e308, -1e30, -8, -1, -1e-8, -1e-40, -LEAST, -0.0,
                        0, LEAST, 1e-310, 1e-300, 1e-40, 1e-20, 1e-12, 1e-8, 1e-4, 0.5, 1, 5, 8, 1e30, 1e308, INFINITY);
    }

    @Example
    @Grades(value = "1c", part = "square", weight = 0.25)
    @Label("square over its whole domain")
    void squareOverItsWholeDomain() {
        new DomainCase("square", 0, Variable::square, VariableDomainTest::square, x -> 2 * x)
                .unlike("A.g", "2 C.g times C / A: where A is 0 that is 0 / 0, and C may be infinite where A is not",
                        (a, g) -> a.square().divide(a).scale(2 * COTANGENT))
                .unlike("A.g", "2 C.g times the root of C: it has no sign, and C may be 0 or infinite where A is not",
                        (a, g) -> a.square().sqrt().scale(2 * COTANGENT))
                .check(-INFINITY, -1e200, -1e30, -3, -1e-8, -1e-30, -1e-200, -0.0,
                        0, 1e-200, 1e-30, 1e-8, 0.5, 1e30, 1e200, INFINITY);
    }

    @Example
    @Grades(value = "1c", part = "scale", weight = 0.25)
    @Label("scale by numbers of any size")
    void scaleByNumbersOfAnySize() {
        for (double s : new double[] {-3, 0, 1e-30, 1e30}) {
            new DomainCase("scale(" + s + ")", 0, a -> a.scale(s), x -> s * x, x -> s)
                    .unlike("A.g", "C.g times C / A: where A is 0 that is 0 / 0",
                            (a, g) -> a.scale(s).divide(a).scale(COTANGENT))
                    .check(-1e300, -2, -1e-300, -LEAST, -0.0, 0, LEAST, 1e-300, 1e-30, 0.5, 1e30, 1e300);
        }
        new DomainCase("scale(2)", 0, a -> a.scale(2), x -> 2 * x, x -> 2).check(-INFINITY, 0, INFINITY);
    }

    @Example
    @Grades(value = "1c", part = "times", weight = 0.25)
    @Label("times over its whole domain")
    void timesOverItsWholeDomain() {
        double[] a = {0, -0.0, 0, 3, 1e200, 1e-200, 1e30, 1e-30, 1e200, 1e-200, INFINITY, -2};
        double[] b = {0, 5, -1e30, 0, 1e-200, 1e200, 1e-30, 1e30, 1e200, 1e-200, 2, -INFINITY};
        for (Precision precision : Precision.values()) {
            Matrix x = row(a).to(precision);
            Matrix y = row(b).to(precision);
            Variable left = Variable.of(x);
            Variable right = Variable.of(y);
            Variable c = left.times(right);
            close("C.v of times", c.v, x.times(y));
            c.backward(x.filledWith(COTANGENT));
            Check.that("A.g of times", left.g)
                    .unlike("C.g times C / A: where A is 0 that is 0 / 0, and C may be infinite where B is not",
                            () -> x.times(y).divide(x).scale(COTANGENT))
                    .isCloseTo(y.scale(COTANGENT), DomainCase.tolerance(precision, 0));
            close("B.g of times", right.g, x.scale(COTANGENT));
        }
    }

    @Example
    @Grades(value = "1c", part = "minus", weight = 0.25)
    @Label("minus over its whole domain")
    void minusOverItsWholeDomain() {
        for (Precision precision : Precision.values()) {
            Matrix x = row(0, -0.0, 1e-300, 1e30, 1e308, -1e308, INFINITY, 1).to(precision);
            Matrix y = row(0, 5, -1e-300, 1, -1e308, 1e308, -3, INFINITY).to(precision);
            Variable left = Variable.of(x);
            Variable right = Variable.of(y);
            Variable c = left.minus(right);
            close("C.v of minus", c.v, x.minus(y));
            c.backward(x.filledWith(COTANGENT));
            close("A.g of minus", left.g, x.filledWith(COTANGENT));
            close("B.g of minus", right.g, x.filledWith(-COTANGENT));
        }
    }

    @Example
    @Grades(value = "1c", part = "sum", weight = 0.25)
    @Label("sum of elements of any size")
    void sumOfElementsOfAnySize() {
        reduction("sum", Variable::sum, m -> Matrix.of(1, 1, m.sum()), m -> m.filledWith(COTANGENT));
    }

    @Example
    @Grades(value = "1c", part = "mean", weight = 0.25)
    @Label("mean of elements of any size")
    void meanOfElementsOfAnySize() {
        reduction("mean", Variable::mean, m -> Matrix.of(1, 1, m.sum() / 6), m -> m.filledWith(COTANGENT / 6));
    }

    @Example
    @Grades(value = "1c", part = "rowSums", weight = 0.25)
    @Label("rowSums of elements of any size")
    void rowSumsOfElementsOfAnySize() {
        reduction("rowSums", Variable::rowSums, Matrix::rowSums, m -> m.filledWith(COTANGENT));
    }

    /** The gradient is the same number for each element, whatever they are. */
    private static void reduction(String name, UnaryOperator<Variable> operation, UnaryOperator<Matrix> value,
                                  UnaryOperator<Matrix> gradient) {
        double[][] elements = {{0, -0.0, LEAST, 1e-300, -3, 1e-20}, {1e37, 1, 2e37, 3e37, -1, 0},
            {1e307, 1, 2e307, 3e307, -1, 0}, {INFINITY, 1, 2, 3, -1, 0}, {-INFINITY, 1e30, 5, 3, -1, 0}};
        for (Precision precision : Precision.values()) {
            for (double[] each : elements) {
                Matrix at = Matrix.of(3, 2, each).to(precision);
                Variable a = Variable.of(at);
                Variable c = operation.apply(a);
                close("C.v of " + name, c.v, value.apply(at).to(precision));
                c.backward(c.v.filledWith(COTANGENT));
                Matrix expected = gradient.apply(at);
                Check.that("A.g of " + name, a.g)
                        .unlike("C.g added to 0 times A: infinity times 0 is NaN; filledWith(0) is 0",
                                () -> expected.plus(at.scale(0)))
                        .isCloseTo(expected, DomainCase.tolerance(precision, 0));
            }
        }
    }

    @Example
    @Grades(value = "1c", part = "plusRow", weight = 0.25)
    @Label("plusRow of elements of any size")
    void plusRowOfElementsOfAnySize() {
        for (Precision precision : Precision.values()) {
            Matrix x = Matrix.of(2, 4, 1, INFINITY, 1e30, -LEAST, 1e-300, -2, 1e308, 0).to(precision);
            Matrix y = row(0, 3, -INFINITY, 1e-20).to(precision);
            Variable a = Variable.of(x);
            Variable b = Variable.of(y);
            Variable c = a.plusRow(b);
            close("C.v of plusRow", c.v, x.plusRow(y));
            c.backward(x.filledWith(COTANGENT));
            close("A.g of plusRow", a.g, x.filledWith(COTANGENT));
            close("B.g of plusRow", b.g, y.filledWith(2 * COTANGENT));
        }
    }

    @Example
    @Grades(value = "1c", part = "matmul", weight = 0.25)
    @Label("matmul of elements of any size")
    void matmulOfElementsOfAnySize() {
        for (Precision precision : Precision.values()) {
            double large = precision == Precision.FLOAT32 ? 1e30 : 1e250;
            Matrix x = Matrix.of(2, 2, large, 0, -1 / large, large).to(precision);
            Matrix y = Matrix.of(2, 1, 3 / large, large).to(precision);
            Variable a = Variable.of(x);
            Variable b = Variable.of(y);
            Variable c = a.matmul(b);
            close("C.v of matmul", c.v, x.matmul(y));
            Matrix cotangent = Matrix.of(2, 1, COTANGENT, 0.5).to(precision);
            c.backward(cotangent);
            close("A.g of matmul", a.g, cotangent.matmul(y.transpose()));
            close("B.g of matmul", b.g, x.transpose().matmul(cotangent));
        }
    }

    @Example
    @Grades(value = "1c", part = "squaredNorm", weight = 0.25)
    @Label("squaredNorm of elements of any size")
    void squaredNormOfElementsOfAnySize() {
        for (Precision precision : Precision.values()) {
            for (double size : new double[] {0, 1e-200, 1e-30, 1e-10, 1e10, 1e30, 1e200, INFINITY}) {
                Matrix x = row(size, size == INFINITY ? -3 : -2 * size, 0).to(precision);
                Variable a = Variable.of(x);
                Variable c = a.squaredNorm();
                close("C.v of squaredNorm", c.v, Matrix.of(1, 1, x.square().sum()).to(precision));
                c.backward(c.v.filledWith(COTANGENT));
                close("A.g of squaredNorm", a.g, x.scale(2 * COTANGENT));
            }
        }
    }

    @Example
    @Grades(value = "1c", part = "squaredError", weight = 0.25)
    @Label("squaredError of elements of any size")
    void squaredErrorOfElementsOfAnySize() {
        for (Precision precision : Precision.values()) {
            for (double size : new double[] {0, 1e-200, 1e-30, 1e-10, 1e10, 1e30, 1e200}) {
                Matrix x = Matrix.of(2, 2, size, -2 * size, 0, size).to(precision);
                Matrix y = Matrix.of(2, 2, 3 * size, size, 0, size).to(precision);
                Variable a = Variable.of(x);
                Variable b = Variable.of(y);
                Variable c = a.squaredError(b);
                close("C.v of squaredError", c.v, Matrix.of(1, 1, x.minus(y).square().sum() / 2).to(precision));
                c.backward(c.v.filledWith(COTANGENT));
                close("A.g of squaredError", a.g, x.minus(y).scale(COTANGENT));
                close("B.g of squaredError", b.g, y.minus(x).scale(COTANGENT));
            }
        }
    }

    /** Rows as long as (3, 4) times a number whose square neither overflows nor vanishes. */
    @Example
    @Grades(value = "1c", part = "rowNorms", weight = 0.25)
    @Label("rowNorms of rows of any length")
    void rowNormsOfRowsOfAnyLength() {
        for (Precision precision : Precision.values()) {
            double[] sizes = precision == Precision.FLOAT32
                    ? new double[] {0, 1e-18, 1e-15, 1e-10, 1e-7, 1e-4, 1e4, 1e18}
                    : new double[] {0, 1e-150, 1e-100, 1e-40, 1e-20, 1e-12, 1e-8, 1e-5, 0.01, 1e5, 1e100, 1e150};
            Matrix lengths = Matrix.of(sizes.length, 1, sizes).scale(5).to(precision);
            Matrix x = lengths.matmul(Matrix.of(1, 2, 0.6, -0.8).to(precision));
            Variable a = Variable.of(x);
            Variable norms = a.rowNorms();
            Check.that("C.v of rowNorms", norms.v)
                    .unlike("the root of the sum of squares and a small number: a row of zeros has the norm 0",
                            () -> map(lengths, r -> Math.sqrt(r * r + square(norms.v.get(0, 0)))))
                    .unlike("the norms and a small number: a row of zeros has the norm 0",
                            () -> map(lengths, r -> r + norms.v.get(0, 0)))
                    .unlike("the norms, but at least a small number: a row of zeros has the norm 0",
                            () -> map(lengths, r -> Math.max(r, norms.v.get(0, 0))))
                    .isCloseTo(lengths, DomainCase.tolerance(precision, 0));
            norms.backward(lengths.filledWith(COTANGENT));
            Matrix units = map(lengths, r -> r == 0 ? 0 : 1).matmul(Matrix.of(1, 2, 0.6, -0.8).to(precision));
            double least = lengths.get(1, 0);
            DoubleSupplier divisor = () -> COTANGENT * 0.6 * least / a.g.get(1, 0);
            Check.that("A.g of rowNorms", a.g)
                    .unlike("C.g A by the root of the sum of squares and a small number, not by the norm",
                            () -> divided(units, lengths, r -> Math.sqrt(r * r + square(divisor.getAsDouble())
                                    - least * least)))
                    .unlike("C.g A by the norm and a small number: it is by the norm, however short",
                            () -> divided(units, lengths, r -> r + divisor.getAsDouble() - least))
                    .unlike("C.g A by the norm or a small number: it is by the norm, however short",
                            () -> divided(units, lengths, r -> Math.max(r, divisor.getAsDouble())))
                    .unlike("0 for a row that is short: only a row of zeros has the subgradient 0",
                            () -> units.scale(COTANGENT).where(a.g, 0))
                    .isCloseTo(units.scale(COTANGENT), DomainCase.tolerance(precision, 0));
        }
    }

    /** What becomes of the directions of rows if they are divided by something else than their lengths. */
    private static Matrix divided(Matrix units, Matrix lengths, DoubleUnaryOperator divisor) {
        return units.timesColumn(map(lengths, r -> r == 0 ? 0 : COTANGENT * r / divisor.applyAsDouble(r)));
    }

    @Example
    @Grades(value = "1c", part = "softmaxCrossEntropy", weight = 0.25)
    @Label("softmaxCrossEntropy of logits of any size")
    void softmaxCrossEntropyOfLogitsOfAnySize() {
        for (Precision precision : Precision.values()) {
            for (double size : new double[] {0, 1e-300, 20, 50, 100, 400, 800, 1e4, 1e30, 1e300}) {
                if (precision == Precision.FLOAT32 && size > 1e30) {
                    continue;
                }
                double log = StrictMath.log(1 + StrictMath.exp(-size) + StrictMath.exp(-2 * size));
                double[] softmax = {StrictMath.exp(-log), StrictMath.exp(-size - log), StrictMath.exp(-2 * size - log)};
                for (int target = 0; target < 3; target++) {
                    crossEntropy(precision, size, target, target * size + log, softmax);
                }
            }
        }
    }

    /** One row, whose logits are the size times 1, 0 and -1. */
    private static void crossEntropy(Precision precision, double size, int target, double expected, double[] softmax) {
        Matrix targets = map(Matrix.zeros(1, 3).plusRow(row(0, 1, 2)), j -> j == target ? 1 : 0).to(precision);
        Variable logits = Variable.of(row(size, 0, -size).to(precision));
        Variable c = logits.softmaxCrossEntropy(targets);
        Check.that("C.v of softmaxCrossEntropy at logits " + size + ", 0 and " + -size, c.v)
                .unlike("-log(softmax(A) + a small number): the cross-entropy is as large as the logits",
                        () -> map(c.v, loss -> loss < expected && loss > 1 ? loss : 0))
                .isCloseTo(Matrix.of(1, 1, expected).to(precision), DomainCase.tolerance(precision, 1));
        c.backward(c.v.filledWith(COTANGENT));
        Check.that("A.g of softmaxCrossEntropy at logits " + size + ", 0 and " + -size, logits.g)
                .isCloseTo(row(softmax).to(precision).minus(targets).scale(COTANGENT),
                        DomainCase.tolerance(precision, 1));
    }

    @Example
    @Grades(value = "1c", part = "logisticCrossEntropy", weight = 0.25)
    @Label("logisticCrossEntropy of logits of any size")
    void logisticCrossEntropyOfLogitsOfAnySize() {
        for (Precision precision : Precision.values()) {
            for (double size : new double[] {0, 1e-300, 20, 50, 100, 400, 800, 1e4, 1e30, 1e300}) {
                if (precision == Precision.FLOAT32 && size > 1e30) {
                    continue;
                }
                double small = StrictMath.log1p(StrictMath.exp(-size));
                for (double target : new double[] {0, 0.25, 1}) {
                    Variable logits = Variable.of(Matrix.of(2, 1, size, -size).to(precision));
                    Variable c = logits.logisticCrossEntropy(logits.v.filledWith(target));
                    Check.that("C.v of logisticCrossEntropy at logits " + size + " and " + -size, c.v)
                            .isCloseTo(Matrix.of(1, 1, size / 2 + small).to(precision),
                                    DomainCase.tolerance(precision, 1));
                    c.backward(c.v.filledWith(COTANGENT));
                    Check.that("A.g of logisticCrossEntropy at logits " + size + " and " + -size, logits.g)
                            .isCloseTo(map(logits.v, a -> COTANGENT * (logistic(a) - target) / 2),
                                    DomainCase.tolerance(precision, 1));
                }
            }
        }
    }

    private static void close(String quantity, Matrix actual, Matrix expected) {
        Check.that(quantity, actual).isCloseTo(expected, DomainCase.tolerance(expected.precision(), 0));
    }

    /** A function of elements that are cut off where those of the first and the last point are seen to be. */
    private static BinaryOperator<Matrix> cut(DoubleUnaryOperator function, DoubleUnaryOperator inverse) {
        return (a, c) -> {
            double least = inverse.applyAsDouble(c.get(0, 0));
            double most = inverse.applyAsDouble(c.get(0, c.columns() - 1));
            return map(a, x -> function.applyAsDouble(Math.min(Math.max(x, least), most)));
        };
    }

    private static Matrix row(double... elements) {
        return Matrix.of(1, elements.length, elements);
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static double square(double x) {
        return x * x;
    }
}
