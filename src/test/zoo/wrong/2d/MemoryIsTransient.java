// The means are transient, and so they are not in a checkpoint.
// fails: AdamTest.whatItRemembersCanBeKeptInAFile
// says: a rule that has forgotten everything

private transient Matrix m;

private transient Matrix s;

private transient int t;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (m == null) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
