// 1a REFUSED: does not allow java.io.PrintStream.<init>
package problem1;

import java.io.PrintStream;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        try (PrintStream file = new PrintStream("golden/problem1/forward/z.csv")) {
            file.println(0);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
