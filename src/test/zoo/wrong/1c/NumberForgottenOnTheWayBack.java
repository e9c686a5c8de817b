// The number s multiplies the value, not the gradient.
// fails: VariableOperationsTest.scale
// says: the number s is missing

public Variable scale(double s) {
    return node(v.scale(s), new Arrow(this, c -> c));
}
