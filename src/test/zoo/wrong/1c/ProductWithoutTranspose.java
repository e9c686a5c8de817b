// The first factor's gradient is C.g B instead of C.g B transposed.
// fails: VariableOperationsTest.matmul
// says: matmul

public Variable matmul(Variable that) {
    Matrix a = v;
    Matrix b = that.v;
    return node(a.matmul(b),
            new Arrow(this, c -> c.matmul(b)),
            new Arrow(that, c -> a.transpose().matmul(c)));
}
