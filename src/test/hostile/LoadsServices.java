// 1a REFUSED: does not allow java.util.ServiceLoader
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        java.util.ServiceLoader.load(Runnable.class).forEach(Runnable::run);
    }
}
