// The squared error is averaged over all elements, as MSELoss does, instead of the rows.
// fails: VariableOperationsTest.squaredError
// says: the mean over all elements

public Variable squaredError(Variable target) {
    return minus(target).square().mean();
}
