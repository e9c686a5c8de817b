// 1a REFUSED: does not allow java.util.Timer
package problem1;

import java.util.Timer;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        new Timer().schedule(new java.util.TimerTask() {
            @Override
            public void run() {
                System.out.println("late");
            }
        }, 1);
    }
}
