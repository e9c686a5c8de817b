// The sum starts anew in each step.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: remembers only the last gradient

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = gradient.square();
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
