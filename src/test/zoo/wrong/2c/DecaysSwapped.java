// ρ and 1 − ρ are swapped.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: rho and 1 - rho swapped

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(decay);
    s = s == null ? squares : s.scale(1 - decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
