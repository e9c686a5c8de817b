// 1a FAILED: java.lang.IllegalStateException: spamspam
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new IllegalStateException("spam".repeat(1 << 20));
    }
}
