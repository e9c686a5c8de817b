// 1a FAILED: kata.NotAttempted: task 9z
package problem1;

import kata.NotAttempted;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new NotAttempted("9z\n\u001b[2J\u202e");
    }
}
