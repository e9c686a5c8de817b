// The step is returned instead of θ after it.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: the step alone

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return gradient.divide(s.sqrt().plus(epsilon)).scale(rate);
}
