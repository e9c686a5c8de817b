// The gradient is 2 C / A, with 0 for 0 / 0: C overflows and vanishes where A does not.
// fails: VariableDomainTest.squareOverItsWholeDomain
// says: there is a NaN

public Variable square() {
    Matrix a = v;
    Matrix y = v.square();
    return node(y, new Arrow(this, c -> c.times(y.divide(a).where(a, 0)).scale(2)));
}
