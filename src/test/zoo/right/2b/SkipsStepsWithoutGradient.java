// A step without any gradient is left out: Adagrad forgets nothing, so nothing would change.

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (gradient.square().sum() == 0) {
        return theta;
    }
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
