package kata.matrix;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Makes 4 GB of matrices of which one is in use at a time, and prints how many arrays they had and how often the
 * collector went through all of the heap: see {@link BuffersTest}.
 */
final class ShortLived {
    private static final int MATRICES = 2000;
    private static final int ROWS = 512;

    private ShortLived() {
    }

    public static void main(String[] arguments) {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        Matrix x = Matrix.zeros(ROWS, ROWS);
        for (int i = 0; i < MATRICES; i++) {
            arrays.add(x.plus(i).values());
        }
        System.out.println(arrays.size());
        System.out.println(ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> collector.getName().equals("MarkSweepCompact"))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount).sum());
    }
}
