// The magnitudes of the gradients are added up instead of their squares, and no root is taken.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: magnitudes

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix magnitude = gradient.square().sqrt();
    s = s == null ? magnitude : s.plus(magnitude);
    return theta.minus(gradient.divide(s.plus(epsilon)).scale(rate));
}
