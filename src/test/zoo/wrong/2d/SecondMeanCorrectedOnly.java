// The bias of the first mean is left in.
// earns: at most 0.25
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: of the second mean only

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(m.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
