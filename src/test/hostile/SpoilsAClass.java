// 1a FAILED: V3.v is null
package problem1;

import java.util.SplittableRandom;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        SplittableRandom.class.getName();    // loads the class
        overflow();
    }

    /** Has it initialised where there is hardly any stack left. */
    private static boolean overflow() {
        try {
            if (overflow()) {
                return true;
            }
        } catch (StackOverflowError e) {
            return false;
        }
        try {
            new SplittableRandom(1);
            return false;
        } catch (StackOverflowError e) {
            return false;
        } catch (NoClassDefFoundError spoilt) {
            return true;
        }
    }
}
