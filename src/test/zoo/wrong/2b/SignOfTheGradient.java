// Each step has the size of the learning rate, as with the sign of the gradient.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: a rule that remembers only the last gradient

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    return theta.minus(gradient.divide(gradient.square().sqrt().plus(epsilon)).scale(rate));
}
