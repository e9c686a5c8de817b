package kata.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arrays of one size that each thread keeps for what lives no longer than a tile. */
final class Scratch {
    private static final ThreadLocal<Map<Kernels<?>, List<Object>>> OF_THREAD = ThreadLocal.withInitial(HashMap::new);

    private Scratch() {
    }

    /** This thread's array with the given number, of the given length. */
    static Object array(Kernels<?> kernels, int number, int length) {
        List<Object> arrays = OF_THREAD.get().computeIfAbsent(kernels, k -> new ArrayList<>());
        while (arrays.size() <= number) {
            arrays.add(kernels.allocate(length));
        }
        return arrays.get(number);
    }
}
