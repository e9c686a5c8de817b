package kata.matrix;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Makes matrices of 2 MB, one in use at a time, thousands of one size and then thousands of another. Prints how many
 * arrays those of the first size had, and how often the collector then came by: to the young generation while the
 * second were made, and to all of the heap. See {@link BuffersIT}.
 */
final class ShortLived {
    static final int MATRICES = 2000;
    private static final int ROWS = 512;

    private ShortLived() {
    }

    public static void main(String[] arguments) {
        Set<Object> arrays = make(ROWS);
        System.out.println(arrays.size());
        arrays.clear();
        long before = collections("Copy");
        make(ROWS + 1);
        System.out.println(collections("Copy") - before);
        System.out.println(collections("MarkSweepCompact"));
    }

    private static Set<Object> make(int rows) {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        Matrix x = Matrix.zeros(rows, rows);
        for (int i = 0; i < MATRICES; i++) {
            arrays.add(x.plus(i).lazy.values());
        }
        return arrays;
    }

    private static long collections(String collector) {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().filter(each -> each.getName().equals(collector))
                .findAny().orElseThrow().getCollectionCount();
    }
}
