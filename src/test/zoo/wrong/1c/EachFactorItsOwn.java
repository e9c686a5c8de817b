// Each factor's gradient is multiplied by that factor instead of by the other one.
// fails: VariableOperationsTest.times
// says: A.g
// says: multiplied by A itself

public Variable times(Variable that) {
    Matrix a = v;
    Matrix b = that.v;
    return node(a.times(b), new Arrow(this, c -> c.times(a)), new Arrow(that, c -> c.times(b)));
}
