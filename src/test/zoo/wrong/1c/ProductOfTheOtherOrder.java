// The second factor's gradient is C.g A transposed instead of A transposed C.g.
// fails: VariableOperationsTest.matmul
// says: matmul

public Variable matmul(Variable that) {
    Matrix a = v;
    Matrix b = that.v;
    return node(a.matmul(b),
            new Arrow(this, c -> c.matmul(b.transpose())),
            new Arrow(that, c -> c.matmul(a.transpose())));
}
