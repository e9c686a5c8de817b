// 1a REFUSED: does not allow java.lang.System.load
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.load("/lib/x86_64-linux-gnu/libc.so.6");
    }
}
