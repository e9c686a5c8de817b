// β1 and β2 are swapped.
// earns: at most 0.25
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: beta1 and beta2 swapped

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta2).plus(gradient.scale(1 - beta2));
    s = s.scale(beta1).plus(gradient.square().scale(1 - beta1));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta2, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta1, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
