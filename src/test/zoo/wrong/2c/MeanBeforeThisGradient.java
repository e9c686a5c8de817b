// The step is divided by the mean before this gradient is in it.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: before this gradient is in it

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix before = s == null ? gradient.filledWith(0) : s;
    s = before.scale(decay).plus(gradient.square().scale(1 - decay));
    return theta.minus(gradient.divide(before.sqrt().plus(epsilon)).scale(rate));
}
