// The powers of β are kept and multiplied on; the means move towards the new values.

private double power1 = 1;

private double power2 = 1;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (m == null) {
        m = Matrix.zeros(theta.rows(), theta.columns()).to(theta.precision());
        s = m;
    }
    power1 *= beta1;
    power2 *= beta2;
    m = m.plus(gradient.minus(m).scale(1 - beta1));
    s = s.plus(gradient.square().minus(s).scale(1 - beta2));
    Matrix root = s.scale(1 / (1 - power2)).sqrt().plus(epsilon);
    return theta.minus(m.scale(rate / (1 - power1)).divide(root));
}
