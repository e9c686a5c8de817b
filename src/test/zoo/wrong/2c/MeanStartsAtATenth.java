// The mean starts at 0.1.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: a rule whose mean does not start at 0

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = (s == null ? gradient.filledWith(0.1) : s).scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
