// The result is made in float64 whatever the operand is.
// fails: VariableOperationsTest.squaredNorm
// says: float32

public Variable squaredNorm() {
    Matrix a = v;
    return node(Matrix.of(1, 1, a.square().sum()), new Arrow(this, c -> a.scale(2 * c.get(0, 0))));
}
