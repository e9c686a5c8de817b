// ReLU is A times its mask: NaN for -infinity.
// fails: VariableDomainTest.reluOverItsWholeDomain
// says: -infinity times 0 is NaN

public Variable relu() {
    Matrix mask = v.positive();
    return node(v.times(mask), new Arrow(this, c -> c.times(mask)));
}
