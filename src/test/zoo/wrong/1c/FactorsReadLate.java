// The products read v of the operands in the backward pass, when an optimizer may have replaced it.
// fails: VariableOperationsTest.times
// says: once v of the operands is replaced

public Variable times(Variable that) {
    return node(v.times(that.v), new Arrow(this, c -> c.times(that.v)), new Arrow(that, c -> c.times(v)));
}
