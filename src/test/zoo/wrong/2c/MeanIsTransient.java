// The mean is transient, and so it is not in a checkpoint.
// fails: RmsPropTest.whatItRemembersCanBeKeptInAFile
// says: a rule that has forgotten everything

private transient Matrix s;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
