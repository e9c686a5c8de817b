// The largest corrected mean of squares so far divides.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: AMSGrad

private Matrix largest;

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
    largest = largest == null ? sHat : largest.plus(sHat.minus(largest).relu());
    return theta.minus(mHat.divide(largest.sqrt().plus(epsilon)).scale(rate));
}
