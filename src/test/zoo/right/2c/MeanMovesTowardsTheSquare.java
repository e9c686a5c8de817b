// s moves by 1 − ρ of the way to the square.

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix old = s == null ? gradient.filledWith(0) : s;
    s = old.plus(gradient.square().minus(old).scale(1 - decay));
    return theta.minus(gradient.scale(rate).divide(s.sqrt().plus(epsilon)));
}
