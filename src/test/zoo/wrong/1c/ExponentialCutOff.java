// A is cut off at 50 in magnitude, so that nothing overflows.
// fails: VariableDomainTest.expOverItsWholeDomain
// says: e^A with A cut off

public Variable exp() {
    double[] elements = v.toArray();
    for (int i = 0; i < elements.length; i++) {
        elements[i] = Math.max(-50, Math.min(50, elements[i]));
    }
    Matrix y = Matrix.of(v.rows(), v.columns(), elements).to(v.precision()).exp();
    return node(y, new Arrow(this, c -> c.times(y)));
}
