// 1a REFUSED: does not allow problem1.Seen.getStackTrace
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        if (new Seen().getStackTrace().length > 3) {
            graph.z.v = null;
        }
    }
}

class Seen extends RuntimeException {
}
