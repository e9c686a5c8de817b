// The plain decayed sum is kept; 1 − ρ comes in where it is used.

private Matrix sum;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    sum = sum == null ? gradient.square() : gradient.square().plus(sum.scale(decay));
    Matrix root = sum.scale(1 - decay).sqrt();
    return theta.minus(gradient.divide(root.plus(epsilon)).scale(rate));
}
