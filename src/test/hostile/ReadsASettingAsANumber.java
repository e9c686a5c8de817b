// 1a REFUSED: does not allow java.lang.Integer.getInteger
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.out.println(Integer.getInteger("kata.seed"));
    }
}
