// The gradient passes the ReLU unchanged.
// fails: VariableOperationsTest.relu
// says: the mask is missing

public Variable relu() {
    return node(v.relu(), new Arrow(this, c -> c));
}
