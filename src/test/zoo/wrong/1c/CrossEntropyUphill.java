// The gradient is targets minus probabilities.
// fails: VariableOperationsTest.softmaxCrossEntropy
// says: the sign is wrong

public Variable softmaxCrossEntropy(Matrix targets) {
    Matrix shifted = v.plusColumn(v.rowMaxima().scale(-1));
    Matrix logSoftmax = shifted.plusColumn(shifted.exp().rowSums().log().scale(-1));
    double rows = v.rows();
    return node(scalar(-targets.times(logSoftmax).sum() / rows),
            new Arrow(this, c -> targets.minus(logSoftmax.exp()).scale(c.get(0, 0) / rows)));
}
