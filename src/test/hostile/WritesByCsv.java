// 1a REFUSED: does not allow java.nio.file.Path
package problem1;

import kata.data.Csv;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        Csv.write(java.nio.file.Path.of("golden/problem1/forward/z.csv"), graph.X.v);
    }
}
