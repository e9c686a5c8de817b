// Each product is written as the transpose of the other order, from the front to the back of the list.

public static void run(ThreeLayerGraph graph) {
    graph.z.g = Matrix.of(1, 1, 1);
    graph.V5.g = graph.D.v.scale(-1);
    graph.V4.g = graph.W3.v.transpose().matmul(graph.V5.g);
    Matrix g3 = graph.V4.g.times(graph.V3.v.positive());
    Matrix g2 = g3.transpose().matmul(graph.W2.v).transpose();
    Matrix g1 = graph.V1.v.positive().times(g2);
    graph.X.g = g1.transpose().matmul(graph.W1.v).transpose();
    graph.W1.g = graph.X.v.matmul(g1.transpose()).transpose();
    graph.W2.g = graph.V2.v.matmul(g3.transpose()).transpose();
    graph.W3.g = graph.V4.v.matmul(graph.V5.g.transpose()).transpose();
    graph.V1.g = g1;
    graph.V2.g = g2;
    graph.V3.g = g3;
    graph.D.g = graph.V5.g.scale(-1);
}
