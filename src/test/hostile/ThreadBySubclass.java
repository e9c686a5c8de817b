// 1a REFUSED: does not allow java.lang.Thread
package problem1;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        new Busy().start();
    }
}

class Busy extends Thread {
    @Override
    public void run() {
        while (true) {
        }
    }
}
