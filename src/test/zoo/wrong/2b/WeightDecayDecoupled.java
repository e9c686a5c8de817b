// Weights decay beside the step.
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: decoupled weight decay

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.scale(1 - 0.1 * rate).minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
