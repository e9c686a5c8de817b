// Weights decay beside the step, as in AdamW.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: decoupled weight decay

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
    Matrix decayed = theta.scale(1 - rate * 0.01);
    return decayed.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
