// The step is divided by the root alone.
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: without epsilon
// fails: AdagradTest.noGradientNoMove
// says: NaN

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.sqrt()).scale(rate));
}
