// One method for a layer: the mask by a loop, the gradients of weights and input.

private static void through(Node output, Node product, Node weights, Node input) {
    double[] gradient = output.g.toArray();
    double[] value = product.v.toArray();
    for (int i = 0; i < gradient.length; i++) {
        gradient[i] = value[i] > 0 ? gradient[i] : 0;
    }
    product.g = Matrix.of(product.v.rows(), product.v.columns(), gradient);
    weights.g = product.g.matmul(input.v.transpose());
    input.g = weights.v.transpose().matmul(product.g);
}

public static void run(ThreeLayerGraph graph) {
    graph.z.g = Matrix.of(1, 1, 1);
    graph.V5.g = graph.D.v.scale(-1);
    graph.V4.g = graph.W3.v.transpose().matmul(graph.V5.g);
    graph.D.g = graph.D.v.scale(1);
    graph.W3.g = graph.V5.g.matmul(graph.V4.v.transpose());
    through(graph.V4, graph.V3, graph.W2, graph.V2);
    through(graph.V2, graph.V1, graph.W1, graph.X);
}
