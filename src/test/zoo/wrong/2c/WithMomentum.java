// The steps have momentum.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: a rule with momentum, too

private Matrix momentum;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    Matrix step = gradient.divide(s.sqrt().plus(epsilon));
    momentum = momentum == null ? step : momentum.scale(0.9).plus(step);
    return theta.minus(momentum.scale(rate));
}
