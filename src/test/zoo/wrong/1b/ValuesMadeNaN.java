// The values are replaced by NaN, so that differences taken there are NaN, as the gradients are.
// earns: at most 0.25
// fails: BackwardPassTest.gradientOfW1AgreesWithFiniteDifferences
// says: there is a NaN

import java.util.List;

public static void run(ThreeLayerGraph graph) {
    graph.z.g = Matrix.of(1, 1, 1);
    for (Node node : List.of(graph.D, graph.V5, graph.V4, graph.V3, graph.V2, graph.V1, graph.W3, graph.W2, graph.W1,
            graph.X)) {
        node.v = node.v.filledWith(Double.NaN);
        node.g = node.v;
    }
}
