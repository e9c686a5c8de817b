// 1a REFUSED: does not allow java.nio.file.Path
package problem1;

import java.nio.file.Files;
import java.nio.file.Path;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        try {
            Files.writeString(Path.of("golden/problem1/forward/z.csv"), "0\n");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
