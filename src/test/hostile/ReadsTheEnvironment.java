// 1a REFUSED: does not allow java.lang.System.getenv
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.out.println(System.getenv());
    }
}
