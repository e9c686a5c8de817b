// The root of the sum is kept, and grows as the hypotenuse of itself and the gradient.

private Matrix length;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix magnitude = gradient.square().sqrt();
    length = length == null ? magnitude : length.square().plus(magnitude.square()).sqrt();
    return theta.plus(gradient.scale(-rate).divide(length.plus(epsilon)));
}
