// ReLU is (A + |A|) / 2: infinity minus infinity for -infinity.
// fails: VariableDomainTest.reluOverItsWholeDomain
// says: (A + |A|) / 2

public Variable relu() {
    Matrix mask = v.positive();
    Matrix magnitude = v.relu().plus(v.negate().relu());
    return node(v.plus(magnitude).scale(0.5), new Arrow(this, c -> c.times(mask)));
}
