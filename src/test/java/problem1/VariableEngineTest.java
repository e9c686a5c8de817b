package problem1;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kata.checks.AgainstGolden;
import kata.checks.Check;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.checks.Grades;
import kata.checks.RandomMatrices;
import kata.checks.Tolerance;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The backward pass: order, fan-out, constants, repetition, depth; and PyTorch's values. */
@Grades(value = "1c", weight = 2)
class VariableEngineTest {
    private static final Tolerance GOLDEN = Tolerance.ofLargest(1e-12);
    private static final String WAITS = "a node that waits for a use which the objective does not depend on: uses are "
            + "counted from the objective, in each pass";

    @Grades(value = "1c", part = "composition", weight = 4)
    @Example
    @AgainstGolden(value = "problem1/autodiff/z", golden = "problem1/forward/z", tolerance = 1e-12)
    @AgainstGolden(value = "problem1/autodiff/W1", golden = "problem1/backward/W1", tolerance = 1e-12)
    @AgainstGolden(value = "problem1/autodiff/W2", golden = "problem1/backward/W2", tolerance = 1e-12)
    @AgainstGolden(value = "problem1/autodiff/W3", golden = "problem1/backward/W3", tolerance = 1e-12)
    void gradientsOfTheThreeLayersAgreeWithPyTorch() {
        ThreeLayerProblem data = ThreeLayerProblem.golden();
        Variable w1 = Variable.of(data.W1());
        Variable w2 = Variable.of(data.W2());
        Variable w3 = Variable.of(data.W3());
        Variable prediction = w3.matmul(w2.matmul(w1.matmul(Variable.constant(data.X())).relu()).relu());
        Variable z = Variable.constant(data.Y()).minus(prediction).squaredNorm().scale(0.5);
        z.backward();
        Check.that("z.v", z.v).agreesWithGolden("problem1/autodiff/z");
        Check.that("W1.g", w1.g).agreesWithGolden("problem1/autodiff/W1");
        Check.that("W2.g", w2.g).agreesWithGolden("problem1/autodiff/W2");
        Check.that("W3.g", w3.g).agreesWithGolden("problem1/autodiff/W3");
    }

    @Property(tries = 50)
    @Grades(value = "1c", part = "fan-out", weight = 2)
    void eachUseOfANodeAddsToItsGradient(@ForAll("matrices") Matrix value,
                                             @ForAll @IntRange(min = 1, max = 5) int uses) {
        Variable a = Variable.of(value);
        Variable shared = a.transpose();
        Variable total = shared;
        for (int use = 1; use < uses; use++) {
            total = total.plus(shared);
        }
        Matrix cotangent = Cotangents.any(total.v, uses);
        total.backward(cotangent);
        Check.that("A.g of a node used " + uses + " times", a.g)
                .unlike("one use alone: the parts are added up, and passed on once all are there", cotangent::transpose)
                .isCloseTo(cotangent.transpose().scale(uses), GOLDEN);
    }

    @Property(tries = 50)
    @Grades(value = "1c", part = "fan-out", weight = 2)
    void anOperandUsedTwiceByOneOperationGetsBothParts(@ForAll("matrices") Matrix value) {
        Variable a = Variable.of(value);
        Variable sum = a.plus(a);
        Matrix cotangent = Cotangents.any(value, 1);
        sum.backward(cotangent);
        Check.that("A.g of A + A", a.g).isCloseTo(cotangent.scale(2), Tolerance.exact());
    }

    @Property(tries = 50)
    @Grades(value = "1c", part = "fan-out", weight = 2)
    void aDiamondIsPassedOnceFromEachSide(@ForAll("matrices") Matrix value) {
        Variable a = Variable.of(value);
        Variable top = a.sigmoid();
        Variable bottom = top.plus(top.transpose().transpose()).plus(a);
        Matrix cotangent = Cotangents.any(value, 2);
        bottom.backward(cotangent);
        Matrix slope = value.sigmoid().times(value.sigmoid().scale(-1).plus(1));
        Check.that("A.g of 2 sigmoid(A) + A", a.g)
                .isCloseTo(cotangent.times(slope.scale(2).plus(1)), GOLDEN);
        Check.that("the gradient of the inner node", top.g).isCloseTo(cotangent.scale(2), GOLDEN);
    }

    @Property(tries = 30)
    @Grades(value = "1c", part = "fan-out", weight = 2)
    void aNodeWaitsForTheUseAtTheEndOfALongDetour(@ForAll("matrices") Matrix value,
                                                  @ForAll @IntRange(min = 1, max = 4) int links) {
        Variable a = Variable.of(value);
        Variable shared = a.sigmoid().transpose();
        Variable detour = shared;
        for (int link = 0; link < links; link++) {
            detour = detour.transpose().transpose();
        }
        Variable total = links % 2 == 0 ? shared.plus(detour) : detour.plus(shared);
        Matrix cotangent = Cotangents.any(total.v, links);
        total.backward(cotangent);
        Matrix slope = value.sigmoid().times(value.sigmoid().scale(-1).plus(1));
        Check.that("A.g of B + B with B = sigmoid(A)^T, one of them over a detour", a.g)
                .isCloseTo(cotangent.transpose().times(slope).scale(2), GOLDEN);
    }

    /** One that was made before, between or after those of the objective; of one node or a chain. */
    @Property(tries = 30)
    @Grades(value = "1c", part = "fan-out", weight = 2)
    void aUseThatTheObjectiveDoesNotDependOnChangesNothing(@ForAll("matrices") Matrix value,
                                                           @ForAll @IntRange(min = 0, max = 2) int when,
                                                           @ForAll @IntRange(min = 1, max = 3) int links) {
        Variable a = Variable.of(value);
        Variable shared = a.transpose();
        Variable aside = when == 0 ? aside(shared, links) : null;
        Variable above = shared.plus(shared);
        aside = when == 1 ? aside(above, links) : aside;
        Variable z = above.plus(shared).plus(a.transpose());
        aside = when == 2 ? aside(shared, links) : aside;
        Matrix cotangent = Cotangents.any(z.v, links);
        z.backward(cotangent);
        Matrix expected = cotangent.transpose().scale(4);
        Check.that("A.g where another objective uses the same nodes", a.g == null ? value.filledWith(0) : a.g)
                .unlike(WAITS, () -> value.filledWith(0))
                .unlike(WAITS, cotangent::transpose)
                .unlike(WAITS, () -> cotangent.transpose().scale(2))
                .isCloseTo(expected, GOLDEN);
        Matrix asideToo = Cotangents.any(aside.v, links);
        aside.backward(asideToo);
        Check.that("A.g of the other objective", a.g)
                .isCloseTo((links % 2 == 0 ? asideToo.transpose() : asideToo).scale(when == 1 ? 2 : 1), GOLDEN);
    }

    private static Variable aside(Variable used, int links) {
        Variable aside = used;
        for (int link = 0; link < links; link++) {
            aside = aside.transpose();
        }
        return aside;
    }

    @Example
    @Grades(value = "1c", part = "memory", weight = 2)
    void theGraphsOfEarlierStepsAreForgotten() {
        Variable parameter = Variable.of(Matrix.of(2, 2, 1, 2, 3, 4));
        Variable data = Variable.constant(Matrix.of(2, 2, 5, 6, 7, 8));
        List<WeakReference<Object>> control = new ArrayList<>();
        List<WeakReference<Object>> nodes = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            Graphs.step(parameter, data, nodes);
            control.add(new WeakReference<>(new Object()));
        }
        Graphs.step(parameter, data, new ArrayList<>());    // the last one may stay: somebody may want to look at it
        for (int tries = 0; tries < 20 && !(Graphs.areGone(nodes) && Graphs.areGone(control)); tries++) {
            System.gc();
        }
        long kept = nodes.stream().filter(node -> node.get() != null).count();
        if (kept > 0 && Graphs.areGone(control)) {    // otherwise this JVM collects nothing when asked to
            throw new CheckFailure(new Failure("Variable keeps " + kept + " of the " + nodes.size() + " nodes of five "
                    + "earlier steps, though nothing uses them any more: is there a static list, or does an operand "
                    + "know its uses? Training makes thousands of graphs, and dies of memory", "a Variable that keeps "
                    + "the nodes of every step", Failure.Cause.CHECK, "", ""));
        }
        Reference.reachabilityFence(parameter);
        Reference.reachabilityFence(data);
    }

    @Example
    @Grades(value = "1c", part = "fan-out", weight = 2)
    void twentyFiveDiamondsInARowAreNoMoreWorkThanTwentyFiveNodes() {
        for (int diamonds = 15; diamonds <= 25; diamonds++) {
            Variable a = Variable.of(Matrix.of(1, 1, 3));
            Variable node = a;
            for (int diamond = 0; diamond < diamonds; diamond++) {
                node = node.plus(node);
            }
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            node.backward();
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            Check.that("A.g of 2^" + diamonds + " A", a.g)
                    .isCloseTo(Matrix.of(1, 1, 1 << diamonds), Tolerance.exact());
            if (seconds > 0.25) {
                throw new AssertionError(String.format(Locale.ROOT, "the backward pass over %d nodes took %.2f s: it "
                        + "goes along each of 2^%d paths; a node passes its gradient on once, when all its uses are "
                        + "added up", diamonds, seconds, diamonds));
            }
        }
    }

    @Property(tries = 30)
    void constantsAndWhatComesFromThemAloneGetNoGradient(@ForAll("matrices") Matrix value) {
        Variable data = Variable.constant(value);
        Variable derived = data.sigmoid();
        Variable parameter = Variable.of(value);
        parameter.plus(derived).plus(data).sum().backward();
        Variable ofConstants = derived.sum();
        ofConstants.backward();
        if (data.g != null || derived.g != null || ofConstants.g != null) {
            throw new AssertionError("a constant has a gradient; it stays null");
        }
        Check.that("the value of a constant", data.v).isCloseTo(value, Tolerance.exact());
        Check.that("the parameter's gradient", parameter.g).isCloseTo(value.filledWith(1), Tolerance.exact());
    }

    @Property(tries = 30)
    @Grades(value = "1c", part = "second pass", weight = 2)
    void aSecondBackwardPassGivesTheSameGradients(@ForAll("matrices") Matrix value) {
        Variable a = Variable.of(value);
        Variable middle = a.sigmoid();
        Variable z = middle.plus(a).sum();
        z.backward();
        Matrix first = requireSome(a.g);
        Matrix firstOfMiddle = middle.g;
        z.backward();
        Check.that("A.g after a second backward()", a.g)
                .unlike("both passes added up: a pass starts from no gradients", () -> first.scale(2))
                .unlike("both passes added up, in the inner nodes too: a pass starts from no gradients",
                        () -> first.scale(4).plus(-1))
                .isCloseTo(first, Tolerance.exact());
        Check.that("the inner node's gradient after a second backward()", middle.g)
                .isCloseTo(firstOfMiddle, Tolerance.exact());
    }

    @Property(tries = 30)
    @Grades(value = "1c", part = "second pass", weight = 2)
    void anotherObjectiveReplacesTheGradient(@ForAll("matrices") Matrix value) {
        Variable a = Variable.of(value);
        a.sum().backward();
        a.plus(a).plus(a).sum().backward();
        Check.that("A.g of the second objective", a.g)
                .unlike("both objectives' gradients added up", () -> value.filledWith(4))
                .isCloseTo(value.filledWith(3), Tolerance.exact());
    }

    @Example
    void aChainOfAHundredThousandNodesIsNoDeeperThanMemory() {
        Variable a = Variable.of(Matrix.of(1, 2, 1, 2));
        Variable one = Variable.constant(Matrix.of(1, 2, 1, 1));
        Variable node = a;
        for (int link = 0; link < 100_000; link++) {
            node = node.plus(one);
        }
        node.backward(Matrix.of(1, 2, 0.5, -2));
        Check.that("A.g at the end of the chain", a.g).isCloseTo(Matrix.of(1, 2, 0.5, -2), Tolerance.exact());
    }

    @Property(tries = 30)
    void theGradientIsLinearInTheCotangent(@ForAll("matrices") Matrix value, @ForAll long seed) {
        Matrix u = Cotangents.any(value, seed);
        Matrix w = Cotangents.any(value, seed + 1);
        Matrix sum = gradient(value, u).plus(gradient(value, w).scale(-3));
        Check.that("A.g for u - 3 w", gradient(value, u.plus(w.scale(-3)))).isCloseTo(sum, Tolerance.ofLargest(1e-13));
    }

    @Property(tries = 30)
    void theGraphKeepsTheValuesThatItWasMadeWith(@ForAll("matrices") Matrix value) {
        Variable a = Variable.of(value);
        Variable b = Variable.of(value.transpose());
        Variable z = a.matmul(b).times(a.matmul(b)).square().sum();
        z.backward();
        Matrix before = value.square().sum() == 0 ? a.g : requireSome(a.g);
        a.v = value.scale(3);
        b.v = value.transpose().plus(1);
        z.backward();
        Check.that("A.g of the graph made before an optimizer replaced A.v", a.g)
                .isCloseTo(before, Tolerance.exact());
    }

    @Example
    void objectivesAndCotangentsOfOtherShapesAreRefused() {
        Variable a = Variable.of(Matrix.of(1, 1, 3));
        a.plus(a).backward();
        for (Matrix value : new Matrix[] {Matrix.zeros(1, 2), Matrix.zeros(2, 1), Matrix.zeros(2, 2)}) {
            Check.refusesShapes("backward() of a value " + value.shape(), () -> Variable.of(value).backward());
            Check.refusesShapes("backward(cotangent) of a value " + value.shape() + " with a cotangent (1, 1)",
                    () -> Variable.of(value).backward(Matrix.zeros(1, 1)));
        }
    }

    private static Matrix gradient(Matrix value, Matrix cotangent) {
        Variable a = Variable.of(value);
        a.sigmoid().plus(a).backward(cotangent);
        return requireSome(a.g);
    }

    /** Gradients that are all 0 keep some of these laws, too. */
    static Matrix requireSome(Matrix gradient) {
        if (gradient == null || gradient.square().sum() == 0) {
            throw new AssertionError("A.g is " + (gradient == null ? "null" : "0 in all elements"));
        }
        return gradient;
    }

    @Example
    void everyNodeKeepsItsGradientForInspection() {
        Variable a = Variable.of(Matrix.of(1, 1, 2));
        List<Variable> nodes = new ArrayList<>(List.of(a));
        for (int k = 0; k < 5; k++) {
            nodes.add(nodes.get(k).plus(a));
        }
        nodes.get(5).backward();
        for (int k = 1; k < nodes.size(); k++) {
            Check.that("the gradient of node " + k, nodes.get(k).g).isCloseTo(Matrix.of(1, 1, 1), Tolerance.exact());
        }
        Check.that("A.g, used six times", a.g).isCloseTo(Matrix.of(1, 1, 6), Tolerance.exact());
        a.backward(Matrix.of(1, 1, 3));
        Check.that("A.g of an objective that is A itself", a.g)
                .unlike("a pass that leaves a node without operands out: the cotangent is its gradient",
                        () -> Matrix.of(1, 1, 6))
                .isCloseTo(Matrix.of(1, 1, 3), Tolerance.exact());
    }

    @Provide
    Arbitrary<Matrix> matrices() {
        return Arbitraries.integers().between(1, 6).tuple2()
                .flatMap(shape -> RandomMatrices.ofShape(shape.get1(), shape.get2()));
    }
}
