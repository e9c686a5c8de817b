// A step whose gradients add up to 0 or less than a hair is left out.
// fails: RmsPropTest.aStepWithoutGradientIsAStepLikeAnyOther
// says: a rule that leaves out a step without gradient

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (!(gradient.square().sum() > 1e-20)) {
        return theta;
    }
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
