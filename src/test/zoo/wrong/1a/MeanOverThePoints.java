// The squared errors are averaged over the points, as in many other objectives.
// fails: ForwardPassTest.zAgreesWithTheGoldenValue
// says: a mean over the points

public static void run(ThreeLayerGraph graph) {
    graph.V1.v = graph.W1.v.matmul(graph.X.v);
    graph.V2.v = graph.V1.v.relu();
    graph.V3.v = graph.W2.v.matmul(graph.V2.v);
    graph.V4.v = graph.V3.v.relu();
    graph.V5.v = graph.W3.v.matmul(graph.V4.v);
    graph.D.v = graph.Y.v.minus(graph.V5.v);
    graph.z.v = Matrix.of(1, 1, 0.5 * graph.D.v.square().sum() / graph.D.v.columns());
}
