// 1a FAILED: there is no method x
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new NoSuchMethodError("x\nthese are the values of a rule without fault");
    }
}
