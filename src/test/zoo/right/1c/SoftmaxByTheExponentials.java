// Softmax first, its logarithm from the shifted logits; loops for the norms of the rows.

public Variable softmaxCrossEntropy(Matrix targets) {
    int n = v.rows();
    Matrix shifted = v.minus(v.filledWith(0).plusColumn(v.rowMaxima()));
    Matrix exponentials = shifted.exp();
    Matrix sums = exponentials.rowSums();
    Matrix softmax = exponentials.timesColumn(sums.filledWith(1).divide(sums));
    double loss = sums.log().timesColumn(targets.rowSums()).sum() - shifted.times(targets).sum();
    return node(scalar(loss / n), new Arrow(this, c -> softmax.minus(targets).scale(c.get(0, 0)).scale(1.0 / n)));
}

public Variable rowNorms() {
    Matrix a = v;
    double[] norms = a.square().rowSums().sqrt().toArray();
    double[] inverse = new double[norms.length];
    for (int i = 0; i < norms.length; i++) {
        inverse[i] = norms[i] == 0 ? 0 : 1 / norms[i];
    }
    Matrix unit = a.timesColumn(Matrix.of(norms.length, 1, inverse).to(a.precision()));
    return node(Matrix.of(norms.length, 1, norms).to(a.precision()), new Arrow(this, unit::timesColumn));
}

public Variable log() {
    Matrix inverse = v.filledWith(1).divide(v);
    return node(v.log(), new Arrow(this, inverse::times));
}

public Variable relu() {
    Matrix y = v.relu();
    return node(y, new Arrow(this, c -> c.times(y.positive())));
}
