// The step is divided by the sum of squares itself.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: where is the root?

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.plus(epsilon)).scale(rate));
}
