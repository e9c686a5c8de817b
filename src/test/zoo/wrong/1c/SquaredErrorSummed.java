// The squared errors of the rows are added up instead of averaged.
// fails: VariableOperationsTest.squaredError
// says: C.v
// says: the sum over the rows

public Variable squaredError(Variable target) {
    return minus(target).squaredNorm();
}
