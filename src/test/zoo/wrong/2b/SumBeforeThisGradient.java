// The step is divided by the sum before this gradient is in it.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: before this gradient is added

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix before = s == null ? gradient.filledWith(0) : s;
    s = before.plus(gradient.square());
    return theta.minus(gradient.divide(before.sqrt().plus(epsilon)).scale(rate));
}
