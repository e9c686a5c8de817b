// 1a FAILED: java.lang.AssertionError: V1 is 1, expected 2
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new AssertionError("V1 is 1, expected 2\nthese are the values of a rule without fault");
    }
}
