// 1a REFUSED: does not allow java.lang.System.exit
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.exit(0);
    }
}
