// 1a REFUSED: does not allow java.io.PrintStream.close
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.out.close();
    }
}
