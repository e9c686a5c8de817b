// The logarithm takes 1e-12 for everything below.
// fails: VariableDomainTest.logOverItsWholeDomain
// says: log(max(A, a small number))

public Variable log() {
    Matrix a = v.minus(1e-12).relu().plus(1e-12);
    return node(a.log(), new Arrow(this, c -> c.divide(v)));
}
