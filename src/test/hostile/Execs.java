// 1a REFUSED: does not allow java.lang.Runtime
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        try {
            Runtime.getRuntime().exec(new String[] {"sh", "-c", "sleep 1000 &"});
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
