// A step without any gradient is left out: the mean does not fall.
// fails: RmsPropTest.aStepWithoutGradientIsAStepLikeAnyOther
// says: a rule that leaves out a step without gradient

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (gradient.square().sum() == 0) {
        return theta;
    }
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
