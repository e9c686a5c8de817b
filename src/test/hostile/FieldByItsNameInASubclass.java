// 1a REFUSED: does not allow java.util.concurrent.atomic.AtomicReferenceFieldUpdater
package problem1;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import kata.matrix.Matrix;

public final class ForwardPass {
    public static void run(ThreeLayerGraph graph) {
        Updater.newUpdater(Matrix.class, Object.class, "content").set(graph.X.v, new double[1]);
    }
}

abstract class Updater<T, V> extends AtomicReferenceFieldUpdater<T, V> {
}
