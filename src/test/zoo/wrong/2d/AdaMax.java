// The largest gradient, decayed, divides.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: AdaMax

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().sqrt().minus(s.scale(beta2)).relu());
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    return theta.minus(mHat.divide(s.plus(epsilon)).scale(rate));
}
