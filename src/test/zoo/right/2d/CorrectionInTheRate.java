// The correction is folded into the learning rate, and ε is scaled so that nothing changes.

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    t++;
    m = m == null ? gradient.scale(1 - beta1) : m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s == null ? gradient.square().scale(1 - beta2) : s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    double root = Math.sqrt(1 - Math.pow(beta2, t));
    double corrected = rate * root / (1 - Math.pow(beta1, t));
    return theta.minus(m.divide(s.sqrt().plus(epsilon * root)).scale(corrected));
}
