// Nothing but the worked gradients: laws that a pass keeps by doing nothing earn no points.
// earns: at most 0.25
// fails: BackwardPassTest.theValuesStayAsTheyWere
// says: D.g is null
// fails: BackwardPassTest.aSecondPassStartsAfreshFromTheNewValues

public static void run(ThreeLayerGraph graph) {
    graph.z.g = Matrix.of(1, 1, 1);
    graph.V5.g = graph.D.v.scale(-1);
    graph.V4.g = graph.W3.v.transpose().matmul(graph.V5.g);
}
