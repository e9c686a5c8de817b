// The old mean is scaled by ρ, but the whole square is added.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: where is 1 - rho?

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square();
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
