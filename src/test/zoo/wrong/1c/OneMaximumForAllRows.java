// The largest logit of all rows is taken off every row.
// fails: VariableOperationsTest.softmaxCrossEntropyIsFiniteForRowsFarApart
// says: there is a

public Variable softmaxCrossEntropy(Matrix targets) {
    Matrix shifted = v.plus(-v.rowMaxima().transpose().rowMaxima().get(0, 0));
    Matrix logSoftmax = shifted.plusColumn(shifted.exp().rowSums().log().scale(-1));
    double rows = v.rows();
    return node(scalar(-targets.times(logSoftmax).sum() / rows),
            new Arrow(this, c -> logSoftmax.exp().minus(targets).scale(c.get(0, 0) / rows)));
}
