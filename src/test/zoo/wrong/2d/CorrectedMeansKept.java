// The corrected means are stored, and corrected again in the next step.
// earns: at most 0.25
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: keeps the corrected means

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    m = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    s = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(m.divide(s.sqrt().plus(epsilon)).scale(rate));
}
