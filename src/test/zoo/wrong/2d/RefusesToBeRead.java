// Asked for what takes its place when it is read, the rule throws an exception.
// fails: AdamTest.whatItRemembersCanBeKeptInAFile
// says: which is not read back

private Object readResolve() throws Exception {
    throw new Exception("no room");
}

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    t++;
    Matrix part = gradient.scale(1 - beta1);
    m = m == null ? part : m.scale(beta1).plus(part);
    Matrix squares = gradient.square().scale(1 - beta2);
    s = s == null ? squares : s.scale(beta2).plus(squares);
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
