// A part of theta is added to the gradient.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: a penalty in the objective (L2)

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix g = gradient.plus(theta.scale(1e-4));
    Matrix squares = g.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(g.divide(s.sqrt().plus(epsilon)).scale(rate));
}
