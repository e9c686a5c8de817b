// 1a FAILED: it has printed a gigabyte
package problem1;

public final class ForwardPass {
    private static boolean flooded;

    public static void run(ThreeLayerGraph graph) {
        if (flooded) {
            throw new IllegalStateException("it has printed a gigabyte");
        }
        flooded = true;
        String megabyte = "spam".repeat(1 << 18);
        for (int i = 0; i < 512; i++) {
            System.out.print(megabyte);
            System.err.print(megabyte);
        }
    }
}
