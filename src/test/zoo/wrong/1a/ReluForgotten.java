// The second layer has no ReLU.
// earns: at most 0.25
// fails: ForwardPassTest.v4AgreesWithTheGoldenValues
// says: without ReLU

public static void run(ThreeLayerGraph graph) {
    graph.V1.v = graph.W1.v.matmul(graph.X.v);
    graph.V2.v = graph.V1.v.relu();
    graph.V3.v = graph.W2.v.matmul(graph.V2.v);
    graph.V4.v = graph.V3.v;
    graph.V5.v = graph.W3.v.matmul(graph.V4.v);
    graph.D.v = graph.Y.v.minus(graph.V5.v);
    graph.z.v = Matrix.of(1, 1, 0.5 * graph.D.v.square().sum());
}
