// 1a FAILED: 
package problem1;

public final class ForwardPass {
    private static boolean flooded;

    public static void run(ThreeLayerGraph graph) {
        if (flooded) {
            return;
        }
        flooded = true;
        String megabyte = "spam".repeat(1 << 18);
        for (int i = 0; i < 2048; i++) {
            System.out.print(megabyte);
            System.err.print(megabyte);
        }
    }
}
