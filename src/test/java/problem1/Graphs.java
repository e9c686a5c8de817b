package problem1;

import java.lang.ref.WeakReference;
import java.util.List;

/** Graphs that are made and forgotten, as in training. */
final class Graphs {
    private Graphs() {
    }

    /** Makes a graph of the parameter and the data, runs its backward pass, and notes its inner nodes. */
    static void step(Variable parameter, Variable data, List<WeakReference<Object>> nodes) {
        Variable product = data.matmul(parameter);
        Variable activation = product.sigmoid();
        Variable total = activation.plus(product);
        Variable z = total.sum();
        z.backward();
        for (Variable node : List.of(product, activation, total, z)) {
            nodes.add(new WeakReference<>(node));
        }
    }

    /** Whether none of them can be reached any more. */
    static boolean areGone(List<WeakReference<Object>> objects) {
        return objects.stream().allMatch(object -> object.get() == null);
    }
}
