// A small number is added before the logarithm, so that 0 does no harm.
// fails: VariableDomainTest.logOverItsWholeDomain
// says: log(A + a small number)

public Variable log() {
    Matrix a = v.plus(1e-15);
    return node(a.log(), new Arrow(this, c -> c.divide(a)));
}
