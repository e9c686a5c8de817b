// 1a REFUSED: does not allow java.lang.Thread
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        Thread thread = new Thread(() -> {
            while (true) {
            }
        });
        thread.setDaemon(false);
        thread.start();
    }
}
