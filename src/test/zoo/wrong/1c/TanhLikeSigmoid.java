// The derivative of tanh is taken to be y (1 − y), which is that of the logistic function.
// fails: VariableOperationsTest.tanh
// says: y (1 - y)

public Variable tanh() {
    Matrix y = v.tanh();
    return node(y, new Arrow(this, c -> c.times(y).times(y.scale(-1).plus(1))));
}
