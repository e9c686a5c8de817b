// The derivative of e^A is taken to be A e^A.
// fails: VariableOperationsTest.exp
// says: A e^A

public Variable exp() {
    Matrix a = v;
    Matrix y = v.exp();
    return node(y, new Arrow(this, c -> c.times(y).times(a)));
}
