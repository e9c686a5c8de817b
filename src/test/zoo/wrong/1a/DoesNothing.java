// Nothing but the worked nodes: laws that a pass keeps by doing nothing earn no points.
// earns: at most 0.25
// fails: ForwardPassTest.dataAndWeightsKeepTheirValues
// says: V3.v is null
// fails: ForwardPassTest.shapesThatDoNotFitAreRefused
// fails: ForwardPassTest.zAgreesWithTheGoldenValue

public static void run(ThreeLayerGraph graph) {
    graph.V1.v = graph.W1.v.matmul(graph.X.v);
    graph.V2.v = graph.V1.v.relu();
}
