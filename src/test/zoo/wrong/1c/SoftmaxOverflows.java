// The largest logit is not taken off before the exponential function.
// fails: VariableOperationsTest.softmaxCrossEntropyIsFiniteForLogitsOfAThousand
// says: there is a

public Variable softmaxCrossEntropy(Matrix targets) {
    Matrix shifted = v;
    Matrix logSoftmax = shifted.plusColumn(shifted.exp().rowSums().log().scale(-1));
    double rows = v.rows();
    return node(scalar(-targets.times(logSoftmax).sum() / rows),
            new Arrow(this, c -> logSoftmax.exp().minus(targets).scale(c.get(0, 0) / rows)));
}
