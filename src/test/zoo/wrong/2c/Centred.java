// The square of the mean is taken off the mean of squares, as PyTorch does where centered is set.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: the centred rule

private Matrix mean;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix part = gradient.scale(1 - decay);
    mean = mean == null ? part : mean.scale(decay).plus(part);
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.minus(mean.square()).sqrt().plus(epsilon)).scale(rate));
}
