package problem1;

import java.util.Map;
import java.util.function.Function;
import kata.checks.AgainstGolden;
import kata.checks.Check;
import kata.checks.Grades;
import kata.checks.Tolerance;
import kata.data.Golden;
import kata.matrix.Matrix;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Grades("1a")
class ForwardPassTest {
    private static final String FOLDER = "problem1/forward/";
    private static final Tolerance GOLDEN = Tolerance.ofLargest(1e-12);
    private static final Map<String, Function<ThreeLayerGraph, Node>> NODES = Map.of("V1", g -> g.V1, "V2", g -> g.V2,
            "V3", g -> g.V3, "V4", g -> g.V4, "V5", g -> g.V5, "D", g -> g.D, "z", g -> g.z);

    @Example
    @Grades(value = "1a", part = "V3")
    @AgainstGolden(value = {FOLDER + "V1", FOLDER + "V2"}, tolerance = 1e-12, required = false)
    @AgainstGolden(value = FOLDER + "V3", tolerance = 1e-12)
    void v3AgreesWithTheGoldenValues() {
        agreesWithGolden("V3");
    }

    @Example
    @Grades(value = "1a", part = "V4")
    @AgainstGolden(value = FOLDER + "V4", tolerance = 1e-12)
    void v4AgreesWithTheGoldenValues() {
        agreesWithGolden("V4");
    }

    @Example
    @Grades(value = "1a", part = "V5")
    @AgainstGolden(value = FOLDER + "V5", tolerance = 1e-12)
    void v5AgreesWithTheGoldenValues() {
        agreesWithGolden("V5");
    }

    @Example
    @Grades(value = "1a", part = "D")
    @AgainstGolden(value = FOLDER + "D", tolerance = 1e-12)
    void dAgreesWithTheGoldenValues() {
        agreesWithGolden("D");
    }

    @Example
    @Grades(value = "1a", part = "z")
    @AgainstGolden(value = FOLDER + "z", tolerance = 1e-12)
    void zAgreesWithTheGoldenValue() {
        agreesWithGolden("z");
    }

    @Property(tries = 100)
    @Grades(value = "1a", part = "V3")
    void v3IsRightForOtherShapesToo(@ForAll("problems") ThreeLayerProblem problem) {
        isRight("V3", problem);
    }

    @Property(tries = 100)
    @Grades(value = "1a", part = "V4")
    void v4IsRightForOtherShapesToo(@ForAll("problems") ThreeLayerProblem problem) {
        isRight("V4", problem);
    }

    @Property(tries = 100)
    @Grades(value = "1a", part = "V5")
    void v5IsRightForOtherShapesToo(@ForAll("problems") ThreeLayerProblem problem) {
        isRight("V5", problem);
    }

    @Property(tries = 100)
    @Grades(value = "1a", part = "D")
    void dIsRightForOtherShapesToo(@ForAll("problems") ThreeLayerProblem problem) {
        isRight("D", problem);
    }

    @Property(tries = 100)
    @Grades(value = "1a", part = "z")
    void zIsRightForOtherShapesToo(@ForAll("problems") ThreeLayerProblem problem) {
        isRight("z", problem);
    }

    @Property(tries = 20)
    void dataAndWeightsKeepTheirValues(@ForAll("problems") ThreeLayerProblem problem) {
        ThreeLayerGraph graph = problem.graph();
        ForwardPass.run(graph);
        for (String node : new String[] {"V1", "V2", "V3"}) {
            Check.that(node + ".v", NODES.get(node).apply(graph).v).isCloseTo(problem.values().get(node), GOLDEN);
        }
        Check.that("X.v", graph.X.v).isCloseTo(problem.X(), Tolerance.exact());
        Check.that("Y.v", graph.Y.v).isCloseTo(problem.Y(), Tolerance.exact());
        Check.that("W1.v", graph.W1.v).isCloseTo(problem.W1(), Tolerance.exact());
        Check.that("W2.v", graph.W2.v).isCloseTo(problem.W2(), Tolerance.exact());
        Check.that("W3.v", graph.W3.v).isCloseTo(problem.W3(), Tolerance.exact());
    }

    @Property(tries = 20)
    void aSecondPassFollowsNewWeights(@ForAll("problems") ThreeLayerProblem problem) {
        ThreeLayerGraph graph = problem.graph();
        ForwardPass.run(graph);
        graph.W1.v = problem.W1().scale(-2);
        ForwardPass.run(graph);
        ThreeLayerProblem changed = new ThreeLayerProblem(problem.Y(), problem.X(), problem.W1().scale(-2),
                problem.W2(), problem.W3());
        Check.that("z.v after W1 has changed", graph.z.v)
                .unlike("the first pass: every value is computed anew", () -> problem.values().get("z"))
                .isCloseTo(changed.values().get("z"), GOLDEN);
    }

    @Example
    void shapesThatDoNotFitAreRefused() {
        ThreeLayerProblem fits = ThreeLayerProblem.golden();
        ForwardPass.run(fits.graph());
        Matrix wide = Matrix.zeros(3, 7);
        Check.refusesShapes("V3 = W2 V2", () -> ForwardPass.run(
                new ThreeLayerGraph(fits.Y(), fits.X(), fits.W1(), wide, fits.W3())));
        Check.refusesShapes("V5 = W3 V4", () -> ForwardPass.run(
                new ThreeLayerGraph(fits.Y(), fits.X(), fits.W1(), fits.W2(), wide)));
        Check.refusesShapes("D = Y - V5", () -> ForwardPass.run(
                new ThreeLayerGraph(wide, fits.X(), fits.W1(), fits.W2(), fits.W3())));
    }

    @Provide
    Arbitrary<ThreeLayerProblem> problems() {
        return ThreeLayerProblem.any();
    }

    private static void isRight(String node, ThreeLayerProblem problem) {
        Check.that(node + ".v", NODES.get(node).apply(passed(node, problem)).v)
                .isCloseTo(problem.values().get(node), GOLDEN);
    }

    /** The graph after the pass, which may have stopped behind the node. */
    private static ThreeLayerGraph passed(String node, ThreeLayerProblem problem) {
        ThreeLayerGraph graph = problem.graph();
        RuntimeException stop = Stopped.by(() -> ForwardPass.run(graph));
        if (stop != null && NODES.get(node).apply(graph).v == null) {
            throw stop;
        }
        return graph;
    }

    private static void agreesWithGolden(String node) {
        ThreeLayerGraph graph = passed(node, ThreeLayerProblem.golden());
        NODES.forEach((name, of) -> Check.that(name, of.apply(graph).v).keptAs(FOLDER + name));
        Check check = Check.that(node + ".v", NODES.get(node).apply(graph).v);
        switch (node) {
            case "V3" -> check.unlike("V3 behind its ReLU: V3 is the product itself", () -> golden("V4"))
                    .unlike("W2 V1: the layer reads V2, behind the ReLU", () -> graph.W2.v.matmul(golden("V1")));
            case "V4" -> check.unlike("the node before it, without ReLU", () -> golden("V3"))
                    .unlike("the logistic function: sigma is ReLU here", () -> golden("V3").sigmoid());
            case "V5" -> check.unlike("V5 behind a ReLU: the last layer has none", () -> golden("V5").relu())
                    .unlike("W3 V3: the layer reads V4, behind the ReLU", () -> graph.W3.v.matmul(golden("V3")));
            case "z" -> check.unlike("half of the norm: the norm is squared",
                            () -> golden("z").scale(2).sqrt().scale(0.5))
                    .unlike("a mean over the points, or over all elements: the squares are added up",
                            () -> golden("z").scale(1.0 / graph.X.v.columns()))
                    .unlike("half of the sum of D: the squares of its elements are added up",
                            () -> Matrix.of(1, 1, golden("D").sum() / 2));
            default -> { }
        }
        check.agreesWithGolden(FOLDER + node);
    }

    private static Matrix golden(String node) {
        return Golden.matrix(FOLDER + node);
    }
}
