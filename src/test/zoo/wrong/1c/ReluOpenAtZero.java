// The derivative of ReLU at 0 is taken as 1.
// fails: VariableOperationsTest.reluAtZeroHasTheDerivativeZero
// says: A.g of relu at -1, 0 and 1

public Variable relu() {
    Matrix mask = v.scale(-1).positive().scale(-1).plus(1);
    return node(v.relu(), new Arrow(this, c -> c.times(mask)));
}
