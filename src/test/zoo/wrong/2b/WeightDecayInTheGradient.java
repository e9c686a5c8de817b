// A part of theta is added to the gradient.
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: a penalty in the objective (L2)

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix g = gradient.plus(theta.scale(0.001));
    s = s == null ? g.square() : s.plus(g.square());
    return theta.minus(g.divide(s.sqrt().plus(epsilon)).scale(rate));
}
