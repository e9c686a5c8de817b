// ReLU is applied to the gradient.
// fails: VariableOperationsTest.relu
// says: ReLU of C.g

public Variable relu() {
    return node(v.relu(), new Arrow(this, Matrix::relu));
}
