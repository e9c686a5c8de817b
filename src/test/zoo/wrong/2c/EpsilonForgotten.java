// The step is divided by the root alone.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: without epsilon

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt()).scale(rate));
}
