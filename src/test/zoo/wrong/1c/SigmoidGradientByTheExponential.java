// The derivative of the worked logistic function is rewritten as e^-A / (1 + e^-A)^2.
// fails: VariableDomainTest.sigmoidOverItsWholeDomain
// says: e^-A / (1 + e^-A)^2

public Variable sigmoid() {
    Matrix e = v.negate().exp();
    return node(v.sigmoid(), new Arrow(this, c -> c.times(e).divide(e.plus(1).square())));
}

public Variable minus(Variable that) {
    return node(v.minus(that.v), new Arrow(this, c -> c), new Arrow(that, Matrix::negate));
}
