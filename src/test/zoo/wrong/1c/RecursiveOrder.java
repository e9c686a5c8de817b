// The order of the nodes is found by a method that calls itself: a long chain overflows the stack.
// fails: VariableEngineTest.aChainOfAHundredThousandNodesIsNoDeeperThanMemory
// says: StackOverflowError

import java.util.ArrayList;

private static void visit(Variable node, List<Variable> order, Map<Variable, Boolean> seen) {
    if (seen.put(node, true) == null) {
        for (Arrow arrow : node.arrows) {
            visit(arrow.operand, order, seen);
        }
        order.add(node);
    }
}

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    List<Variable> order = new ArrayList<>();
    visit(this, order, new IdentityHashMap<>());
    order.forEach(node -> node.g = null);
    g = constant ? null : cotangent;
    for (int i = order.size() - 1; i >= 0; i--) {
        for (Arrow arrow : order.get(i).arrows) {
            Matrix part = arrow.product.apply(order.get(i).g);
            arrow.operand.g = arrow.operand.g == null ? part : arrow.operand.g.plus(part);
        }
    }
}
