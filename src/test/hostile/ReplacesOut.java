// 1a REFUSED: does not allow java.lang.System.setOut
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.setOut(null);
    }
}
