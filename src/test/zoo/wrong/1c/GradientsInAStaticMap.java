// The gradients of all nodes are kept in one map, which is never emptied.
// fails: VariableEngineTest.theGraphsOfEarlierStepsAreForgotten
// says: is there a static list

private static final Map<Variable, Matrix> GRADIENTS = new IdentityHashMap<>();

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    Map<Variable, Integer> usesLeft = new IdentityHashMap<>();
    Deque<Variable> stack = new ArrayDeque<>(List.of(this));
    while (!stack.isEmpty()) {
        Variable node = stack.pop();
        GRADIENTS.remove(node);
        for (Arrow arrow : node.arrows) {
            if (usesLeft.merge(arrow.operand, 1, Integer::sum) == 1) {
                stack.push(arrow.operand);
            }
        }
    }
    g = constant ? null : cotangent;
    GRADIENTS.put(this, cotangent);
    stack.push(this);
    while (!stack.isEmpty()) {
        Variable node = stack.pop();
        for (Arrow arrow : node.arrows) {
            Variable operand = arrow.operand;
            operand.g = GRADIENTS.merge(operand, arrow.product.apply(node.g), Matrix::plus);
            if (usesLeft.merge(operand, -1, Integer::sum) == 0) {
                stack.push(operand);
            }
        }
    }
}
