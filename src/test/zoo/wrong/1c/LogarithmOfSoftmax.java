// The logarithm of a probability that is 0 to all digits is minus infinity.
// fails: VariableOperationsTest.softmaxCrossEntropyIsFiniteForLogitsOfAThousand
// says: there is a

public Variable softmaxCrossEntropy(Matrix targets) {
    Matrix shifted = v.plusColumn(v.rowMaxima().scale(-1));
    Matrix logSoftmax = shifted.exp().timesColumn(shifted.exp().rowSums().log().scale(-1).exp()).log();
    double rows = v.rows();
    return node(scalar(-targets.times(logSoftmax).sum() / rows),
            new Arrow(this, c -> logSoftmax.exp().minus(targets).scale(c.get(0, 0) / rows)));
}
