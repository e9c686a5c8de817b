// The step is divided by the mean of squares itself.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: where is the root?

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.plus(epsilon)).scale(rate));
}
