// The gradient is 0 where A is 0, so that no infinity comes up.
// fails: VariableDomainTest.logOverItsWholeDomain
// says: but 0 where A is small

public Variable log() {
    Matrix a = v;
    return node(a.log(), new Arrow(this, c -> c.divide(a).where(a, 0)));
}
