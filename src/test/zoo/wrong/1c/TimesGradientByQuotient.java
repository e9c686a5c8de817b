// The gradients are C.g times C / A and C / B.
// fails: VariableDomainTest.timesOverItsWholeDomain
// says: where A is 0 that is 0 / 0

public Variable times(Variable that) {
    Matrix a = v;
    Matrix b = that.v;
    Matrix y = a.times(b);
    return node(y, new Arrow(this, c -> c.times(y.divide(a))), new Arrow(that, c -> c.times(y.divide(b))));
}
