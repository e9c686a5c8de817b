// t grows after it is used: in the first step it is 0, and 1 − β^0 is 0.
// earns: at most 0.25
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: NaN

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    t++;
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
