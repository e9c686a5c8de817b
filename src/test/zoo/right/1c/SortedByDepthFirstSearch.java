// The nodes are sorted by a search with two stacks; then the pass goes through the sorted list.

import java.util.ArrayList;

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    List<Variable> sorted = new ArrayList<>();
    Map<Variable, Boolean> done = new IdentityHashMap<>();   // false for those on the path
    Deque<Variable> path = new ArrayDeque<>(List.of(this));
    while (!path.isEmpty()) {
        Variable node = path.peek();
        if (!done.containsKey(node)) {
            done.put(node, false);
            node.g = null;
            for (Arrow arrow : node.arrows) {
                if (!done.containsKey(arrow.operand)) {
                    path.push(arrow.operand);
                }
            }
        } else {
            path.pop();
            if (!done.put(node, true)) {
                sorted.add(node);
            }
        }
    }
    if (!constant) {
        g = cotangent;
    }
    for (int i = sorted.size() - 1; i >= 0; i--) {
        Variable node = sorted.get(i);
        for (Arrow arrow : node.arrows) {
            Matrix part = arrow.product.apply(node.g);
            arrow.operand.g = arrow.operand.g == null ? part : part.plus(arrow.operand.g);
        }
    }
}
