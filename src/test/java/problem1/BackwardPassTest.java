package problem1;

import java.util.Map;
import java.util.function.Function;
import kata.checks.AgainstGolden;
import kata.checks.Check;
import kata.checks.FiniteDifferences;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.data.Golden;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Grades("1b")
class BackwardPassTest {
    private static final String FOLDER = "problem1/backward/";
    private static final Map<String, Function<ThreeLayerGraph, Node>> NODES = Map.of("D", g -> g.D, "V5", g -> g.V5,
            "V4", g -> g.V4, "V3", g -> g.V3, "V2", g -> g.V2, "V1", g -> g.V1,
            "W3", g -> g.W3, "W2", g -> g.W2, "W1", g -> g.W1, "X", g -> g.X);

    @Example
    @Grades(value = "1b", part = "D")
    @AgainstGolden(value = FOLDER + "D", tolerance = 1e-12)
    @AgainstGolden(value = {FOLDER + "V5", FOLDER + "V4"}, tolerance = 1e-12, required = false)
    void gradientOfDAgreesWithPyTorch() {
        agreesWithGolden("D");
    }

    @Example
    @Grades(value = "1b", part = "V3")
    @AgainstGolden(value = FOLDER + "V3", tolerance = 1e-12)
    void gradientOfV3AgreesWithPyTorch() {
        agreesWithGolden("V3");
    }

    @Example
    @Grades(value = "1b", part = "V2")
    @AgainstGolden(value = FOLDER + "V2", tolerance = 1e-12)
    void gradientOfV2AgreesWithPyTorch() {
        agreesWithGolden("V2");
    }

    @Example
    @Grades(value = "1b", part = "V1")
    @AgainstGolden(value = FOLDER + "V1", tolerance = 1e-12)
    void gradientOfV1AgreesWithPyTorch() {
        agreesWithGolden("V1");
    }

    @Example
    @Grades(value = "1b", part = "W3")
    @AgainstGolden(value = FOLDER + "W3", tolerance = 1e-12)
    void gradientOfW3AgreesWithPyTorch() {
        agreesWithGolden("W3");
    }

    @Example
    @Grades(value = "1b", part = "W2")
    @AgainstGolden(value = FOLDER + "W2", tolerance = 1e-12)
    void gradientOfW2AgreesWithPyTorch() {
        agreesWithGolden("W2");
    }

    @Example
    @Grades(value = "1b", part = "W1")
    @AgainstGolden(value = FOLDER + "W1", tolerance = 1e-12)
    void gradientOfW1AgreesWithPyTorch() {
        agreesWithGolden("W1");
    }

    @Example
    @Grades(value = "1b", part = "X")
    @AgainstGolden(value = FOLDER + "X", tolerance = 1e-12)
    void gradientOfXAgreesWithPyTorch() {
        agreesWithGolden("X");
    }

    @Property(tries = 60)
    @Grades(value = "1b", part = "D")
    void gradientOfDAgreesWithFiniteDifferences(@ForAll("problems") ThreeLayerProblem problem) {
        agreesWithFiniteDifferences("D", problem);
    }

    @Property(tries = 60)
    @Grades(value = "1b", part = "V3")
    void gradientOfV3AgreesWithFiniteDifferences(@ForAll("problems") ThreeLayerProblem problem) {
        agreesWithFiniteDifferences("V3", problem);
    }

    @Property(tries = 60)
    @Grades(value = "1b", part = "V2")
    void gradientOfV2AgreesWithFiniteDifferences(@ForAll("problems") ThreeLayerProblem problem) {
        agreesWithFiniteDifferences("V2", problem);
    }

    @Property(tries = 60)
    @Grades(value = "1b", part = "V1")
    void gradientOfV1AgreesWithFiniteDifferences(@ForAll("problems") ThreeLayerProblem problem) {
        agreesWithFiniteDifferences("V1", problem);
    }

    @Property(tries = 60)
    @Grades(value = "1b", part = "W3")
    void gradientOfW3AgreesWithFiniteDifferences(@ForAll("problems") ThreeLayerProblem problem) {
        agreesWithFiniteDifferences("W3", problem);
    }

    @Property(tries = 60)
    @Grades(value = "1b", part = "W2")
    void gradientOfW2AgreesWithFiniteDifferences(@ForAll("problems") ThreeLayerProblem problem) {
        agreesWithFiniteDifferences("W2", problem);
    }

    @Property(tries = 60)
    @Grades(value = "1b", part = "W1")
    void gradientOfW1AgreesWithFiniteDifferences(@ForAll("problems") ThreeLayerProblem problem) {
        agreesWithFiniteDifferences("W1", problem);
    }

    @Property(tries = 60)
    @Grades(value = "1b", part = "X")
    void gradientOfXAgreesWithFiniteDifferences(@ForAll("problems") ThreeLayerProblem problem) {
        agreesWithFiniteDifferences("X", problem);
    }

    /** A point of zeros makes V1 zero, weights of zeros V3. */
    @Example
    @Grades(value = "1b", part = "V1")
    void whereV1IsZeroItsGradientIsZero() {
        ThreeLayerProblem all = ThreeLayerProblem.golden();
        ThreeLayerProblem problem = new ThreeLayerProblem(all.Y().plus(1), all.X().scale(0), all.W1(), all.W2(),
                all.W3());
        ThreeLayerGraph graph = problem.graphWithValues();
        graph.V3.v = graph.V3.v.plus(1);    // so that a gradient comes back to V2
        RuntimeException stop = Stopped.by(() -> BackwardPass.run(graph));
        if (stop != null && graph.V1.g == null) {
            throw stop;
        }
        Check.that("V1.g where V1 is 0", graph.V1.g)
                .unlike("V2.g masked by [V1 >= 0]: the derivative at 0 is taken as 0", () -> graph.V2.g)
                .isCloseTo(graph.V1.v.filledWith(0), Tolerance.exact());
    }

    @Property(tries = 20)
    void theValuesStayAsTheyWere(@ForAll("problems") ThreeLayerProblem problem) {
        ThreeLayerGraph graph = problem.graphWithValues();
        BackwardPass.run(graph);
        requireABeginning(graph, problem);
        problem.values().forEach((name, value) -> {
            if (!name.equals("z")) {
                Check.that(name + ".v", NODES.get(name).apply(graph).v).isCloseTo(value, Tolerance.exact());
            }
        });
        Check.that("z.v", graph.z.v).isCloseTo(problem.values().get("z"), Tolerance.exact());
        Check.that("X.v", graph.X.v).isCloseTo(problem.X(), Tolerance.exact());
        Check.that("Y.v", graph.Y.v).isCloseTo(problem.Y(), Tolerance.exact());
        Check.that("W1.v", graph.W1.v).isCloseTo(problem.W1(), Tolerance.exact());
        Check.that("W2.v", graph.W2.v).isCloseTo(problem.W2(), Tolerance.exact());
        Check.that("W3.v", graph.W3.v).isCloseTo(problem.W3(), Tolerance.exact());
    }

    @Property(tries = 20)
    void aSecondPassStartsAfreshFromTheNewValues(@ForAll("problems") ThreeLayerProblem problem) {
        ThreeLayerGraph graph = problem.graphWithValues();
        BackwardPass.run(graph);
        Matrix firstOfW3 = graph.W3.g;
        Matrix changed = problem.W3().scale(-2).plus(1);
        ThreeLayerProblem next = new ThreeLayerProblem(problem.Y(), problem.X(), problem.W1(), problem.W2(), changed);
        graph.W3.v = changed;
        graph.V5.v = next.values().get("V5");
        graph.D.v = next.values().get("D");
        graph.z.v = next.values().get("z");
        BackwardPass.run(graph);
        ThreeLayerGraph fresh = next.graphWithValues();
        BackwardPass.run(fresh);
        requireABeginning(fresh, next);
        Check.that("W3.g of a second pass", graph.W3.g)
                .unlike("the first pass: every gradient is computed anew", () -> firstOfW3)
                .unlike("both passes added up: a gradient is set, not added to", () -> firstOfW3.plus(fresh.W3.g))
                .isCloseTo(fresh.W3.g, Tolerance.exact());
        NODES.forEach((name, of) -> Check.that(name + ".g of a second pass, with another W3", of.apply(graph).g)
                .isCloseTo(of.apply(fresh).g, Tolerance.exact()));
    }

    /** A pass that does nothing would keep these laws, too; z, V5 and V4 are worked there. */
    private static void requireABeginning(ThreeLayerGraph graph, ThreeLayerProblem problem) {
        Check.that("z.g", graph.z.g).isCloseTo(1, Tolerance.exact());
        for (String worked : new String[] {"V5", "V4"}) {
            FiniteDifferences.check(Check.that(worked + ".g", NODES.get(worked).apply(graph).g),
                    value -> problem.objective(worked, value), problem.values().get(worked), problem.rounding());
        }
        Check.that("D.g", graph.D.g).isCloseTo(problem.values().get("D"), Tolerance.ofLargest(1e-12));
    }

    @Provide
    Arbitrary<ThreeLayerProblem> problems() {
        return ThreeLayerProblem.any();
    }

    private static void agreesWithFiniteDifferences(String node, ThreeLayerProblem problem) {
        FiniteDifferences.check(Check.that(node + ".g", NODES.get(node).apply(passed(node, problem)).g),
                value -> problem.objective(node, value), NODES.get(node).apply(problem.graphWithValues()).v,
                problem.rounding());
    }

    /** The graph after the pass, which may have stopped behind the node. */
    private static ThreeLayerGraph passed(String node, ThreeLayerProblem problem) {
        ThreeLayerGraph graph = problem.graphWithValues();
        RuntimeException stop = Stopped.by(() -> BackwardPass.run(graph));
        if (stop != null && NODES.get(node).apply(graph).g == null) {
            throw stop;
        }
        return graph;
    }

    private static void agreesWithGolden(String node) {
        ThreeLayerGraph graph = passed(node, ThreeLayerProblem.golden());
        NODES.forEach((name, of) -> Check.that(name, of.apply(graph).g).keptAs(FOLDER + name));
        Matrix actual = NODES.get(node).apply(graph).g;
        Check check = Check.that(node + ".g", actual);
        switch (node) {
            case "V3" -> check.unlike("V4.g masked by [V3 >= 0]: the derivative at 0 is taken as 0",
                            () -> golden("V4").times(notNegative(graph.V3.v)))
                    .unlike("V4.g: the mask of ReLU is missing", () -> golden("V4"))
                    .unlike("V4.g times V4 instead of times [V3 > 0]", () -> golden("V4").times(graph.V4.v))
                    .unlike("V4.g times V3 instead of times [V3 > 0]", () -> golden("V4").times(graph.V3.v))
                    .unlike("V4.g masked by the gradient's own sign instead of by [V3 > 0]",
                            () -> golden("V4").relu());
            case "V1" -> check.unlike("V2.g masked by [V1 >= 0]: the derivative at 0 is taken as 0",
                            () -> golden("V2").times(notNegative(graph.V1.v)))
                    .unlike("V2.g: the mask of ReLU is missing", () -> golden("V2"))
                    .unlike("V2.g times V2 instead of times [V1 > 0]", () -> golden("V2").times(graph.V2.v))
                    .unlike("V2.g masked by the gradient's own sign instead of by [V1 > 0]",
                            () -> golden("V2").relu());
            case "V2" -> check.unlike("W2^T V4.g: the mask of the layer above is missing",
                    () -> graph.W2.v.transpose().matmul(golden("V4")));
            case "W3" -> check.unlike("V5.g V3^T: V5 = W3 V4, so it is V4 that W3 is multiplied by",
                    () -> golden("V5").matmul(graph.V3.v.transpose()));
            case "W2" -> check.unlike("V3.g V1^T: V3 = W2 V2, so it is V2 that W2 is multiplied by",
                            () -> golden("V3").matmul(graph.V1.v.transpose()))
                    .unlike("V4.g V2^T: the mask of ReLU is missing",
                            () -> golden("V4").matmul(graph.V2.v.transpose()));
            case "W1" -> check.unlike("V2.g X^T: the mask of ReLU is missing",
                    () -> golden("V2").matmul(graph.X.v.transpose()));
            case "X" -> check.unlike("W1^T V2.g: the mask of ReLU is missing",
                    () -> graph.W1.v.transpose().matmul(golden("V2")));
            default -> { }
        }
        check.agreesWithGolden(FOLDER + node);
    }

    private static Matrix notNegative(Matrix matrix) {
        return matrix.scale(-1).positive().scale(-1).plus(1);
    }

    private static Matrix golden(String node) {
        return Golden.matrix(FOLDER + node);
    }
}
