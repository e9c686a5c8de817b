// The sum of the gradients is squared, instead of the gradients.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: squares the sum of the gradients

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient : s.plus(gradient);
    return theta.minus(gradient.divide(s.square().sqrt().plus(epsilon)).scale(rate));
}
