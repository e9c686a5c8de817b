// One loop over arrays that are changed in place.

private double[] means;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    double[] g = gradient.toArray();
    double[] next = theta.toArray();
    if (means == null) {
        means = new double[g.length];
    }
    for (int i = 0; i < g.length; i++) {
        means[i] = decay * means[i] + (1 - decay) * g[i] * g[i];
        next[i] -= rate * g[i] / (Math.sqrt(means[i]) + epsilon);
    }
    return Matrix.of(theta.rows(), theta.columns(), next).to(theta.precision());
}
