// The gradient is that of the loss alone, whatever is made of it.
// fails: VariableOperationsTest.softmaxCrossEntropy
// says: A.g

public Variable softmaxCrossEntropy(Matrix targets) {
    Matrix shifted = v.plusColumn(v.rowMaxima().scale(-1));
    Matrix logSoftmax = shifted.plusColumn(shifted.exp().rowSums().log().scale(-1));
    double rows = v.rows();
    return node(scalar(-targets.times(logSoftmax).sum() / rows),
            new Arrow(this, c -> logSoftmax.exp().minus(targets).scale(1 / rows)));
}
