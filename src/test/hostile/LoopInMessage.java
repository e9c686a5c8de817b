// 1a FAILED: problem1.Endless
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        throw new Endless();
    }
}

class Endless extends RuntimeException {
    @Override
    public String getMessage() {
        while (true) {
        }
    }
}
