// The derivative 1 − y² is taken at the input instead of the value.
// fails: VariableOperationsTest.tanh
// says: 1 - A^2

public Variable tanh() {
    Matrix a = v;
    return node(a.tanh(), new Arrow(this, c -> c.times(a.square().scale(-1).plus(1))));
}
