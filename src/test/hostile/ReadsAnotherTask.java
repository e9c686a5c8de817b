// 1a REFUSED: does not allow problem1.Variable: it is the work of 1c
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        graph.z.v = Variable.of(graph.X.v).squaredNorm().v;
    }
}
