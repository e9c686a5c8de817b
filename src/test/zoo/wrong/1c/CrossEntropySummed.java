// The cross-entropy is added up over the rows instead of averaged.
// fails: VariableOperationsTest.softmaxCrossEntropy
// says: C.v
// says: the sum over the rows

public Variable softmaxCrossEntropy(Matrix targets) {
    Matrix shifted = v.plusColumn(v.rowMaxima().scale(-1));
    Matrix logSoftmax = shifted.plusColumn(shifted.exp().rowSums().log().scale(-1));
    double rows = 1;
    return node(scalar(-targets.times(logSoftmax).sum() / rows),
            new Arrow(this, c -> logSoftmax.exp().minus(targets).scale(c.get(0, 0) / rows)));
}
