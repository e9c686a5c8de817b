// The pass calls itself for each operand, with that operand's part alone: right, but along each of 2^25 paths.
// fails: VariableEngineTest.twentyFiveDiamondsInARowAreNoMoreWorkThanTwentyFiveNodes
// says: along each of 2^

private void reset() {
    Deque<Variable> stack = new ArrayDeque<>(List.of(this));
    Map<Variable, Integer> seen = new IdentityHashMap<>();
    while (!stack.isEmpty()) {
        Variable node = stack.pop();
        node.g = null;
        for (Arrow arrow : node.arrows) {
            if (seen.put(arrow.operand, 1) == null) {
                stack.push(arrow.operand);
            }
        }
    }
}

private void follow(Matrix part) {
    g = g == null ? part : g.plus(part);
    for (Arrow arrow : arrows) {
        arrow.operand.follow(arrow.product.apply(part));
    }
}

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
    reset();
    follow(cotangent);
}
