// The mask is ReLU(A) / A, with 0 for 0 / 0.
// fails: VariableDomainTest.reluOverItsWholeDomain
// says: there is a NaN

public Variable relu() {
    Matrix a = v;
    Matrix y = v.relu();
    return node(y, new Arrow(this, c -> c.times(y.divide(a).where(a, 0))));
}
