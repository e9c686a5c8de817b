// The gradients are added up, not their squares.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: NaN

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient : s.plus(gradient);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
