// The value is averaged over the rows, its gradient is not.
// fails: VariableOperationsTest.softmaxCrossEntropy
// says: A.g

public Variable softmaxCrossEntropy(Matrix targets) {
    Matrix shifted = v.plusColumn(v.rowMaxima().scale(-1));
    Matrix logSoftmax = shifted.plusColumn(shifted.exp().rowSums().log().scale(-1));
    double rows = v.rows();
    return node(scalar(-targets.times(logSoftmax).sum() / rows),
            new Arrow(this, c -> logSoftmax.exp().minus(targets).scale(c.get(0, 0))));
}
