package problem1;

import java.util.function.UnaryOperator;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import problem1.OperationCase.Mistake;

/** Each operation: its value against a plain evaluation, its vector-Jacobian products against finite differences. */
@Grades("1c")
class VariableOperationsTest {
    private static final int TRIES = 40;

    @Property(tries = TRIES)
    void plus(@ForAll("pairs") OperationCase drawn) {
        drawn.check(x -> x[0].plus(x[1]), m -> m[0].plus(m[1]));
    }

    @Property(tries = TRIES)
    void transpose(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].transpose(), m -> m[0].transpose());
    }

    @Property(tries = TRIES)
    void sigmoid(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].sigmoid(), m -> m[0].sigmoid());
    }

    @Property(tries = TRIES)
    void sum(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].sum(), m -> Matrix.of(1, 1, m[0].sum()));
    }

    @Property(tries = TRIES)
    void matmul(@ForAll("chained") OperationCase drawn) {
        drawn.check(x -> x[0].matmul(x[1]), m -> m[0].matmul(m[1]));
    }

    @Property(tries = TRIES)
    void minus(@ForAll("pairs") OperationCase drawn) {
        drawn.check(x -> x[0].minus(x[1]), m -> m[0].minus(m[1]));
    }

    @Property(tries = TRIES)
    void times(@ForAll("pairs") OperationCase drawn) {
        drawn.check(x -> x[0].times(x[1]), m -> m[0].times(m[1]),
                new Mistake("A.g", "C.g multiplied by A itself: it is multiplied by the other factor",
                        (m, c) -> c.times(m[0])));
    }

    @Property(tries = TRIES)
    void scale(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].scale(-1.75), m -> m[0].scale(-1.75),
                new Mistake("A.g", "C.g itself: the number s is missing", (m, c) -> c));
    }

    @Property(tries = TRIES)
    @Label("plusRow")
    void plusRow(@ForAll("withRow") OperationCase drawn) {
        drawn.check(x -> x[0].plusRow(x[1]), m -> m[0].plusRow(m[1]),
                new Mistake("B.g", "the mean over the rows: the row b is used once in each, and the parts are added up",
                        (m, c) -> c.columnSums().scale(1.0 / c.rows())));
    }

    @Property(tries = TRIES)
    @Grades(value = "1c", part = "relu")
    void relu(@ForAll("awayFromZero") OperationCase drawn) {
        drawn.check(x -> x[0].relu(), m -> m[0].relu(),
                new Mistake("A.g", "C.g itself: the mask is missing", (m, c) -> c),
                new Mistake("A.g", "the ReLU of C.g: the mask is where A is positive", (m, c) -> c.relu()),
                new Mistake("A.g", "C.g times A: the mask is 1 where A is positive", (m, c) -> c.times(m[0].relu())));
    }

    @Property(tries = TRIES)
    void tanh(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].tanh(), m -> m[0].tanh(),
                new Mistake("A.g", "C.g times 1 - A^2: the derivative is 1 - C^2, of the value",
                        (m, c) -> c.times(oneMinus(m[0].square()))),
                new Mistake("A.g", "C.g times y (1 - y), the derivative of the logistic function",
                        (m, c) -> c.times(m[0].tanh()).times(oneMinus(m[0].tanh()))));
    }

    @Property(tries = TRIES)
    void exp(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].exp(), m -> m[0].exp(),
                new Mistake("A.g", "C.g times A e^A: the derivative of e^A is e^A",
                        (m, c) -> c.times(m[0]).times(m[0].exp())));
    }

    @Property(tries = TRIES)
    void log(@ForAll("positive") OperationCase drawn) {
        drawn.check(x -> x[0].log(), m -> m[0].log(),
                new Mistake("A.g", "C.g / C: the derivative of log A is 1 / A", (m, c) -> c.divide(m[0].log())));
    }

    @Property(tries = TRIES)
    void square(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].square(), m -> m[0].times(m[0]));
    }

    @Property(tries = TRIES)
    void mean(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].mean(), m -> Matrix.of(1, 1, m[0].sum() / (m[0].rows() * m[0].columns())),
                new Mistake("C.v", "the sum divided by the number of rows: the mean is that of all elements",
                        (m, c) -> Matrix.of(1, 1, m[0].sum() / m[0].rows())));
    }

    @Property(tries = TRIES)
    @Label("rowSums")
    void rowSums(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].rowSums(), m -> m[0].rowSums());
    }

    @Property(tries = TRIES)
    @Label("squaredNorm")
    void squaredNorm(@ForAll("single") OperationCase drawn) {
        drawn.check(x -> x[0].squaredNorm(), m -> Matrix.of(1, 1, m[0].square().sum()));
    }

    @Property(tries = TRIES)
    @Grades(value = "1c", part = "rowNorms")
    @Label("rowNorms")
    void rowNorms(@ForAll("awayFromZero") OperationCase drawn) {
        drawn.check(x -> x[0].rowNorms(), m -> m[0].square().rowSums().sqrt(),
                new Mistake("C.v", "the squared norms: the root is missing", (m, c) -> m[0].square().rowSums()));
    }

    @Example
    @Grades(value = "1c", part = "rowNorms")
    @Label("rowNorms of a row of zeros has the subgradient zero")
    void rowNormsOfARowOfZerosHasTheSubgradientZero() {
        Variable a = Variable.of(Matrix.of(new double[][] {{0, 0}, {3, 4}}));
        Variable norms = a.rowNorms();
        norms.backward(Matrix.of(2, 1, 5, 10));
        Check.that("rowNorms", norms.v).isCloseTo(Matrix.of(2, 1, 0, 5), OperationCase.VALUES);
        Check.that("A.g of rowNorms", a.g).isCloseTo(Matrix.of(new double[][] {{0, 0}, {6, 8}}), OperationCase.VALUES);
    }

    @Property(tries = TRIES)
    @Label("squaredError")
    void squaredError(@ForAll("pairs") OperationCase drawn) {
        drawn.check(x -> x[0].squaredError(x[1]),
                m -> Matrix.of(1, 1, m[0].minus(m[1]).square().sum() / m[0].rows()),
                new Mistake("C.v", "the mean over all elements: the squared error of a row is a sum",
                        (m, c) -> Matrix.of(1, 1, m[0].minus(m[1]).square().sum() / (m[0].rows() * m[0].columns()))),
                new Mistake("C.v", "the sum over the rows: the squared error is their mean",
                        (m, c) -> Matrix.of(1, 1, m[0].minus(m[1]).square().sum())));
    }

    @Property(tries = TRIES)
    @Grades(value = "1c", part = "softmaxCrossEntropy")
    @Label("softmaxCrossEntropy")
    void softmaxCrossEntropy(@ForAll("single") OperationCase drawn) {
        Matrix[] m = drawn.operands;
        Matrix targets = softmax(m[0].times(m[0]).scale(0.3));
        drawn.check(x -> x[0].softmaxCrossEntropy(targets.to(x[0].v.precision())),
                a -> Matrix.of(1, 1, -targets.times(softmax(a[0]).log()).sum() / targets.rows()),
                new Mistake("C.v", "the sum over the rows: the cross-entropy is their mean",
                        (a, c) -> Matrix.of(1, 1, -targets.times(softmax(a[0]).log()).sum())),
                new Mistake("A.g", "a gradient that is not averaged over the rows, as the value is", (a, c) ->
                        softmax(a[0]).minus(targets).scale(c.get(0, 0))),
                new Mistake("A.g", "softmax(A) - T, whatever C.g is", (a, c) ->
                        softmax(a[0]).minus(targets).scale(1.0 / targets.rows())));
    }

    @Example
    @Grades(value = "1c", part = "softmaxCrossEntropy")
    @Label("softmaxCrossEntropy is finite for logits of a thousand")
    void softmaxCrossEntropyIsFiniteForLogitsOfAThousand() {
        Variable logits = Variable.of(Matrix.of(new double[][] {{1000, -1000, 0}, {-1000, 1000, 0}}));
        Matrix targets = Matrix.of(new double[][] {{1, 0, 0}, {1, 0, 0}});
        Variable loss = logits.softmaxCrossEntropy(targets);
        loss.backward();
        Check.that("the cross-entropy of logits of 1000", loss.v)
                .isCloseTo(Matrix.of(1, 1, 1000), OperationCase.VALUES);
        Check.that("A.g of softmaxCrossEntropy at logits of 1000", logits.g)
                .isCloseTo(Matrix.of(new double[][] {{0, 0, 0}, {-0.5, 0.5, 0}}), OperationCase.VALUES);
    }

    @Example
    @Grades(value = "1c", part = "softmaxCrossEntropy")
    @Label("softmaxCrossEntropy is finite for rows far apart")
    void softmaxCrossEntropyIsFiniteForRowsFarApart() {
        Variable logits = Variable.of(Matrix.of(new double[][] {{1000, -1000, 0}, {-1000, -3000, -2000}}));
        Variable loss = logits.softmaxCrossEntropy(Matrix.of(new double[][] {{1, 0, 0}, {0, 1, 0}}));
        loss.backward();
        Check.that("the cross-entropy of rows whose largest logits are 1000 and -1000", loss.v)
                .isCloseTo(Matrix.of(1, 1, 1000), OperationCase.VALUES);
        Check.that("A.g where the rows' largest logits are 1000 and -1000", logits.g)
                .isCloseTo(Matrix.of(new double[][] {{0, 0, 0}, {0.5, -0.5, 0}}), OperationCase.VALUES);
    }

    @Property(tries = TRIES)
    @Grades(value = "1c", part = "logisticCrossEntropy")
    @Label("logisticCrossEntropy")
    void logisticCrossEntropy(@ForAll("single") OperationCase drawn) {
        Matrix m = drawn.operands[0];
        Matrix targets = m.times(m).scale(0.2);
        Matrix complement = targets.scale(-1).plus(1);
        drawn.check(x -> x[0].logisticCrossEntropy(targets.to(x[0].v.precision())),
                a -> Matrix.of(1, 1, -targets.times(a[0].sigmoid().log())
                        .plus(complement.times(a[0].scale(-1).sigmoid().log())).sum() / m.rows()));
    }

    @Example
    @Grades(value = "1c", part = "logisticCrossEntropy")
    @Label("logisticCrossEntropy is finite for logits of a thousand")
    void logisticCrossEntropyIsFiniteForLogitsOfAThousand() {
        Variable logits = Variable.of(Matrix.of(new double[][] {{1000, -1000}, {1000, -1000}}));
        Variable loss = logits.logisticCrossEntropy(Matrix.of(new double[][] {{1, 0}, {0, 0.5}}));
        loss.backward();
        Check.that("the cross-entropy of logits of 1000", loss.v)
                .isCloseTo(Matrix.of(1, 1, 750), OperationCase.VALUES);
        Check.that("A.g of logisticCrossEntropy at logits of 1000", logits.g)
                .isCloseTo(Matrix.of(new double[][] {{0, 0}, {0.5, -0.25}}), OperationCase.VALUES);
    }

    @Example
    @Grades(value = "1c", part = "relu")
    void reluAtZeroHasTheDerivativeZero() {
        Variable a = Variable.of(Matrix.of(1, 3, -1, 0, 1));
        a.relu().backward(Matrix.of(1, 3, 7, 7, 7));
        Check.that("A.g of relu at -1, 0 and 1", a.g).isCloseTo(Matrix.of(1, 3, 0, 0, 7), OperationCase.VALUES);
    }

    @Example
    void float32StaysFloat32() {
        Variable a = Variable.of(Matrix.of(2, 2, new float[] {1, 2, 3, 4}));
        UnaryOperator<Variable> network = x -> x.matmul(x).scale(0.1).relu().times(x).rowNorms().mean();
        Variable z = network.apply(a);
        z.backward();
        Variable b = Variable.of(a.v.to(Precision.FLOAT64));
        network.apply(b).backward();
        Check.that("A.g in float32", a.g).isCloseTo(VariableEngineTest.requireSome(b.g).to(a.v.precision()),
                Tolerance.ofLargest(64 * a.v.precision().unitRoundoff()));
    }

    @Example
    void shapesThatDoNotFitAreRefused() {
        Variable a = Variable.of(Matrix.zeros(2, 3));
        Variable b = Variable.of(Matrix.zeros(3, 2));
        Variable fits = a.matmul(b);
        fits.minus(fits).times(fits).squaredError(fits);
        Check.refusesShapes("matmul", () -> a.matmul(a));
        Check.refusesShapes("minus", () -> a.minus(b));
        Check.refusesShapes("times", () -> a.times(b));
        Check.refusesShapes("plusRow", () -> a.plusRow(b));
        Check.refusesShapes("squaredError", () -> a.squaredError(b));
    }

    private static Matrix oneMinus(Matrix a) {
        return a.scale(-1).plus(1);
    }

    private static Matrix softmax(Matrix logits) {
        Matrix e = logits.exp();
        return e.timesColumn(e.rowSums().filledWith(1).divide(e.rowSums()));
    }

    @Provide
    Arbitrary<OperationCase> single() {
        return OperationCase.any(-2, 2, d -> new int[][] {{d[0], d[1]}});
    }

    @Provide
    Arbitrary<OperationCase> positive() {
        return OperationCase.any(0.2, 3, d -> new int[][] {{d[0], d[1]}});
    }

    @Provide
    Arbitrary<OperationCase> awayFromZero() {
        return single().filter(drawn -> drawn.smallest() >= 0.1);
    }

    @Provide
    Arbitrary<OperationCase> pairs() {
        return OperationCase.any(-2, 2, d -> new int[][] {{d[0], d[1]}, {d[0], d[1]}});
    }

    @Provide
    Arbitrary<OperationCase> withRow() {
        return OperationCase.any(-2, 2, d -> new int[][] {{d[0], d[1]}, {1, d[1]}});
    }

    @Provide
    Arbitrary<OperationCase> chained() {
        return OperationCase.any(-2, 2, d -> new int[][] {{d[0], d[1]}, {d[1], d[2]}});
    }
}
