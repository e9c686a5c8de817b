// The learning rate takes the place of 1 − ρ, as if the mean were what is learned.
// earns: at most 0.25
// fails: RmsPropTest.aLearningRateActsOnItsOwnStepAlone

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(rate);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
