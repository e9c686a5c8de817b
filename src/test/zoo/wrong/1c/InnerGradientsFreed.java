// A node's gradient is thrown away once it has been passed on.
// fails: VariableEngineTest.everyNodeKeepsItsGradientForInspection
// says: is null

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    Map<Variable, Integer> usesLeft = new IdentityHashMap<>();
    Deque<Variable> stack = new ArrayDeque<>(List.of(this));
    while (!stack.isEmpty()) {
        Variable node = stack.pop();
        node.g = null;
        for (Arrow arrow : node.arrows) {
            if (usesLeft.merge(arrow.operand, 1, Integer::sum) == 1) {
                stack.push(arrow.operand);
            }
        }
    }
    g = constant ? null : cotangent;
    stack.push(this);
    while (!stack.isEmpty()) {
        Variable node = stack.pop();
        Matrix done = node.g;
        node.g = node.arrows.isEmpty() ? done : null;
        for (Arrow arrow : node.arrows) {
            Variable operand = arrow.operand;
            Matrix part = arrow.product.apply(done);
            operand.g = operand.g == null ? part : operand.g.plus(part);
            if (usesLeft.merge(operand, -1, Integer::sum) == 0) {
                stack.push(operand);
            }
        }
    }
}
