// Everything is computed transposed, and turned back.

public static void run(ThreeLayerGraph graph) {
    graph.V1.v = graph.W1.v.matmul(graph.X.v);
    graph.V2.v = graph.V1.v.relu();
    Matrix v2 = graph.V2.v.transpose();
    Matrix v3 = v2.matmul(graph.W2.v.transpose());
    Matrix v4 = v3.times(v3.positive());
    Matrix v5 = v4.matmul(graph.W3.v.transpose());
    Matrix d = graph.Y.v.transpose().minus(v5);
    graph.V3.v = v3.transpose();
    graph.V4.v = v4.transpose();
    graph.V5.v = v5.transpose();
    graph.D.v = d.transpose();
    graph.z.v = Matrix.of(1, 1, d.times(d).sum()).scale(0.5);
}
