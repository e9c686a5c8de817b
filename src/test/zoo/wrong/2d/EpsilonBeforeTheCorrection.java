// The correction is folded into the learning rate, which scales ε with it.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: epsilon added before the bias is corrected

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    double corrected = rate * Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t));
    return theta.minus(m.divide(s.sqrt().plus(epsilon)).scale(corrected));
}
