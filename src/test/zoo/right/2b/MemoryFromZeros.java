// The memory starts at zeros, and the gradient is multiplied by rate / (√s + ε).

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (s == null) {
        s = Matrix.zeros(theta.rows(), theta.columns()).to(theta.precision());
    }
    s = gradient.times(gradient).plus(s);
    Matrix rates = s.filledWith(rate).divide(s.sqrt().plus(epsilon));
    return theta.minus(rates.times(gradient));
}
