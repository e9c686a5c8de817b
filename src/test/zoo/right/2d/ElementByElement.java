// One loop over arrays that are changed in place.

private double[][] means;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    double[] g = gradient.toArray();
    double[] next = theta.toArray();
    if (means == null) {
        means = new double[2][g.length];
    }
    t = t + 1;
    double c1 = 1 - Math.pow(beta1, t);
    double c2 = 1 - Math.pow(beta2, t);
    for (int i = 0; i < g.length; i++) {
        means[0][i] = beta1 * means[0][i] + (1 - beta1) * g[i];
        means[1][i] = beta2 * means[1][i] + (1 - beta2) * g[i] * g[i];
        next[i] -= rate * (means[0][i] / c1) / (Math.sqrt(means[1][i] / c2) + epsilon);
    }
    return Matrix.of(theta.rows(), theta.columns(), next).to(theta.precision());
}
