// The backward pass sets every gradient to 0: laws that this keeps, too, earn no points.
// earns: at most 0.25
// fails: VariableEngineTest.aSecondBackwardPassGivesTheSameGradients
// says: 0 in all elements
// fails: VariableEngineTest.theGradientIsLinearInTheCotangent
// fails: VariableEngineTest.theGraphKeepsTheValuesThatItWasMadeWith
// fails: VariableCompositionTest.gradientsOfRandomCompositionsAreLinearInTheCotangent
// fails: VariableOperationsTest.float32StaysFloat32

public void backward(Matrix cotangent) {
    Deque<Variable> below = new ArrayDeque<>(List.of(this));
    while (!below.isEmpty()) {
        Variable next = below.pop();
        next.g = next.v.filledWith(0);
        next.arrows.forEach(arrow -> below.push(arrow.operand));
    }
}
