// 1a REFUSED: cannot find symbol
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        new ForwardPassTest();
    }
}
