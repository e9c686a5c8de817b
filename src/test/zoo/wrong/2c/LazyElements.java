// The mean of an element without gradient does not fall.
// fails: RmsPropTest.aStepWithoutGradientIsAStepLikeAnyOther
// says: a lazy rule

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    Matrix others = gradient.square().positive().minus(1);
    s = s == null ? squares : s.scale(decay).plus(squares).where(gradient, 0).plus(s.where(others, 0));
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
