// An operand counts its uses as they are made, also those that the objective does not depend on.
// fails: VariableEngineTest.aUseThatTheObjectiveDoesNotDependOnChangesNothing
// says: waits for a use which the objective does not depend on

private int uses;
private int left;

private static Variable node(Matrix value, Arrow... arrows) {
    List<Arrow> wanted = Stream.of(arrows).filter(arrow -> !arrow.operand.constant).toList();
    wanted.forEach(arrow -> arrow.operand.uses++);
    return new Variable(value, wanted.isEmpty(), wanted);
}

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    Map<Variable, Boolean> seen = new IdentityHashMap<>();
    Deque<Variable> stack = new ArrayDeque<>(List.of(this));
    while (!stack.isEmpty()) {
        Variable node = stack.pop();
        if (seen.put(node, true) == null) {
            node.g = null;
            node.left = node.uses;
            node.arrows.forEach(arrow -> stack.push(arrow.operand));
        }
    }
    g = constant ? null : cotangent;
    stack.push(this);
    while (!stack.isEmpty()) {
        Variable node = stack.pop();
        for (Arrow arrow : node.arrows) {
            Matrix part = arrow.product.apply(node.g);
            arrow.operand.g = arrow.operand.g == null ? part : arrow.operand.g.plus(part);
            if (--arrow.operand.left == 0) {
                stack.push(arrow.operand);
            }
        }
    }
}
