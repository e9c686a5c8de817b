// The mask of V1 is open where V1 is 0.
// fails: BackwardPassTest.whereV1IsZeroItsGradientIsZero
// says: masked by [V1 >= 0]

public static void run(ThreeLayerGraph graph) {
    graph.z.g = Matrix.of(1, 1, 1);
    graph.V5.g = graph.D.v.negate();
    graph.V4.g = graph.W3.v.transpose().matmul(graph.V5.g);
    graph.D.g = graph.D.v;
    graph.V3.g = graph.V4.g.times(graph.V3.v.positive());
    graph.V2.g = graph.W2.v.transpose().matmul(graph.V3.g);
    graph.V1.g = graph.V2.g.times(graph.V1.v.negate().positive().negate().plus(1));
    graph.W3.g = graph.V5.g.matmul(graph.V4.v.transpose());
    graph.W2.g = graph.V3.g.matmul(graph.V2.v.transpose());
    graph.W1.g = graph.V1.g.matmul(graph.X.v.transpose());
    graph.X.g = graph.W1.v.transpose().matmul(graph.V1.g);
}
