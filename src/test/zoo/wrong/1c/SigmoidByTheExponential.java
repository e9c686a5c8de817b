// The worked logistic function is rewritten as e^A / (1 + e^A): infinity over infinity from 710 on.
// fails: VariableDomainTest.sigmoidOverItsWholeDomain
// says: e^A / (1 + e^A)

public Variable sigmoid() {
    Matrix e = v.exp();
    Matrix y = e.divide(e.plus(1));
    return node(y, new Arrow(this, c -> c.times(y).times(y.negate().plus(1))));
}

public Variable minus(Variable that) {
    return node(v.minus(that.v), new Arrow(this, c -> c), new Arrow(that, Matrix::negate));
}
