// The means go on; an element without gradient does not move.
// fails: AdamTest.aStepWithoutGradientIsAStepLikeAnyOther
// says: a rule that does not move elements without gradient

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).where(gradient, 0).scale(rate));
}
