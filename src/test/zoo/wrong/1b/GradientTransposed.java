// The gradient of the weights has the shape of their transpose.
// fails: BackwardPassTest.gradientOfW3AgreesWithPyTorch
// says: the expected values, transposed

public static void run(ThreeLayerGraph graph) {
    graph.z.g = Matrix.of(1, 1, 1);
    graph.V5.g = graph.D.v.scale(-1);
    graph.V4.g = graph.W3.v.transpose().matmul(graph.V5.g);
    graph.D.g = graph.D.v;
    graph.V3.g = graph.V4.g.times(graph.V3.v.positive());
    graph.V2.g = graph.W2.v.transpose().matmul(graph.V3.g);
    graph.V1.g = graph.V2.g.times(graph.V1.v.positive());
    graph.W3.g = graph.V4.v.matmul(graph.V5.g.transpose());
    graph.W2.g = graph.V3.g.matmul(graph.V2.v.transpose());
    graph.W1.g = graph.V1.g.matmul(graph.X.v.transpose());
    graph.X.g = graph.W1.v.transpose().matmul(graph.V1.g);
}
