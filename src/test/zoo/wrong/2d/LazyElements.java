// As in SparseAdam: elements without gradient stay, and so do their means.
// fails: AdamTest.aStepWithoutGradientIsAStepLikeAnyOther
// says: a lazy rule

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    Matrix others = gradient.square().positive().minus(1);
    m = m.scale(beta1).plus(gradient.scale(1 - beta1)).where(gradient, 0).plus(m.where(others, 0));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2)).where(gradient, 0)
            .plus(s.where(others, 0));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).where(gradient, 0).scale(rate));
}
