// The gradient of the logarithm is divided by the value instead of the input.
// fails: VariableOperationsTest.log
// says: C.g / C

public Variable log() {
    Matrix y = v.log();
    return node(y, new Arrow(this, c -> c.divide(y)));
}
