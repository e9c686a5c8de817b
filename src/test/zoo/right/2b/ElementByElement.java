// One loop over arrays that are changed in place.

private double[] sums;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    double[] g = gradient.toArray();
    double[] next = theta.toArray();
    if (sums == null) {
        sums = new double[g.length];
    }
    for (int i = 0; i < g.length; i++) {
        sums[i] += g[i] * g[i];
        next[i] -= rate * g[i] / (Math.sqrt(sums[i]) + epsilon);
    }
    return Matrix.of(theta.rows(), theta.columns(), next).to(theta.precision());
}
