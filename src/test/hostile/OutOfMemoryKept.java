// 1a ANY: 
package problem1;

import java.util.ArrayList;
import java.util.List;

public final class ForwardPass {
    private static final List<long[]> ALL = new ArrayList<>();

    public static void run(ThreeLayerGraph graph) {
        while (true) {
            try {
                ALL.add(new long[1 << 20]);
            } catch (OutOfMemoryError e) {
                return;
            }
        }
    }
}
