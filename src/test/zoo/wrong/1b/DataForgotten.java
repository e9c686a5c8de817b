// X is taken for a constant and gets no gradient.
// fails: BackwardPassTest.gradientOfXAgreesWithPyTorch
// says: X.g is null: it was never set

public static void run(ThreeLayerGraph graph) {
    graph.z.g = Matrix.of(1, 1, 1);
    graph.V5.g = graph.D.v.scale(-1);
    graph.V4.g = graph.W3.v.transpose().matmul(graph.V5.g);
    graph.D.g = graph.D.v;
    graph.V3.g = graph.V4.g.times(graph.V3.v.positive());
    graph.V2.g = graph.W2.v.transpose().matmul(graph.V3.g);
    graph.V1.g = graph.V2.g.times(graph.V1.v.positive());
    graph.W3.g = graph.V5.g.matmul(graph.V4.v.transpose());
    graph.W2.g = graph.V3.g.matmul(graph.V2.v.transpose());
    graph.W1.g = graph.V1.g.matmul(graph.X.v.transpose());
}
