// The sum is a running mean with ρ = 0.9.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: a running mean of squares

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square().scale(0.1) : s.scale(0.9).plus(gradient.square().scale(0.1));
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
