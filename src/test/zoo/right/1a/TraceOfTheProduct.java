// The objective is half the trace of D D transposed; the difference is Y plus minus one times V5.

public static void run(ThreeLayerGraph graph) {
    graph.V1.v = graph.W1.v.matmul(graph.X.v);
    graph.V2.v = graph.V1.v.relu();
    Node[] path = {graph.V2, graph.V3, graph.V4, graph.V5};
    path[1].v = graph.W2.v.matmul(path[0].v);
    path[2].v = path[1].v.relu();
    path[3].v = graph.W3.v.matmul(path[2].v);
    Matrix d = path[3].v.scale(-1).plus(graph.Y.v);
    Matrix squares = d.matmul(d.transpose());
    double trace = 0;
    for (int i = 0; i < squares.rows(); i++) {
        trace += squares.get(i, i);
    }
    graph.D.v = d;
    graph.z.v = Matrix.of(1, 1, trace / 2);
}
