// Every node has a number; a node is younger than its operands, so a heap by age gives the order.

import java.util.PriorityQueue;

private static long nodes;

private final long age = nodes++;

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    Map<Variable, Matrix> gradients = new IdentityHashMap<>();
    PriorityQueue<Variable> open = new PriorityQueue<>((a, b) -> Long.compare(b.age, a.age));
    gradients.put(this, cotangent);
    open.add(this);
    while (!open.isEmpty()) {
        Variable node = open.poll();
        node.g = node.constant ? null : gradients.get(node);
        for (Arrow arrow : node.arrows) {
            if (!gradients.containsKey(arrow.operand)) {
                open.add(arrow.operand);
            }
            gradients.merge(arrow.operand, arrow.product.apply(node.g), Matrix::plus);
        }
    }
}
