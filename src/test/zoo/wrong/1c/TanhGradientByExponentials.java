// The value is right, the derivative is written as 4 e^2A / (e^2A + 1)^2.
// fails: VariableDomainTest.tanhOverItsWholeDomain
// says: 4 e^2A / (e^2A + 1)^2

public Variable tanh() {
    Matrix e = v.scale(2).exp();
    Matrix slope = e.scale(4).divide(e.plus(1).square());
    return node(v.tanh(), new Arrow(this, c -> c.times(slope)));
}
