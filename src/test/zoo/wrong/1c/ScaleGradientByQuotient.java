// The gradient is C.g times C / A.
// fails: VariableDomainTest.scaleByNumbersOfAnySize
// says: where A is 0 that is 0 / 0

public Variable scale(double s) {
    Matrix a = v;
    Matrix y = v.scale(s);
    return node(y, new Arrow(this, c -> c.times(y.divide(a))));
}
