// Both operands of a difference get C.g.
// fails: VariableOperationsTest.minus
// says: B.g
// says: the sign is wrong

public Variable minus(Variable that) {
    return node(v.minus(that.v), new Arrow(this, c -> c), new Arrow(that, c -> c));
}
