// 1a REFUSED: does not allow java.lang.ProcessBuilder
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        try {
            new ProcessBuilder("sleep", "1000").start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
