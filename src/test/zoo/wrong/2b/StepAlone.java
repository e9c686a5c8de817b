// The step is returned instead of θ after it.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: the step alone

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return gradient.divide(s.sqrt().plus(epsilon)).scale(rate);
}
