// 1a REFUSED: does not allow java.io.File
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        new java.io.File("golden/SHA256SUMS").delete();
    }
}
