// The mean starts at the first square, not at 0.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: starts at the first square

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? gradient.square() : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
