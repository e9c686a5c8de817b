// The count of steps is static, so it grows once for each parameter in each step.
// fails: AdamTest.twoParametersDoNotShareTheirMemory
// says: theta of the first of two parameters

private static int t;

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
