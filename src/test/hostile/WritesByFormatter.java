// 1a REFUSED: does not allow java.util.Formatter
package problem1;

import java.util.Formatter;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        try (Formatter file = new Formatter("golden/problem1/forward/z.csv")) {
            file.format("0");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
