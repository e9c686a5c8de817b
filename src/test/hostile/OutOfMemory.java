// 1a FAILED: the memory is used up
package problem1;

import java.util.ArrayList;
import java.util.List;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        List<long[]> all = new ArrayList<>();
        while (true) {
            all.add(new long[1 << 20]);
        }
    }
}
