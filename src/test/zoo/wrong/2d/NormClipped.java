// A gradient that is longer than 1 is shortened to 1 first.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: clips the norm

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    double norm = Math.sqrt(gradient.square().sum());
    Matrix g = gradient.scale(Math.min(1, 1 / norm));
    m = m.scale(beta1).plus(g.scale(1 - beta1));
    s = s.scale(beta2).plus(g.square().scale(1 - beta2));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
