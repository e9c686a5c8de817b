// 1a ANY: 
package problem1;

import java.util.stream.IntStream;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        IntStream.range(0, 64).parallel().forEach(i -> {
            if (i == 0) {
                throw new IllegalStateException("the others go on");
            }
            while (true) {
            }
        });
    }
}
