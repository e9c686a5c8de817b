// 1a FAILED: java.lang.IllegalStateException: ?[2J?31m????
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        System.out.println("\u001b[2J\u009b31m");
        throw new IllegalStateException("\u001b[2J\u009b31m\u202e\u2066\0\ud800");
    }
}
