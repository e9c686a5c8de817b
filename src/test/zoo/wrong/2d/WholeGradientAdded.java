// The old means are scaled by β, but gradient and square are added whole.
// earns: at most 0.25
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: where is 1 - beta?

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient);
    s = s.scale(beta2).plus(gradient.square());
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
