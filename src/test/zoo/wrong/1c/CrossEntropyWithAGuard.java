// The cross-entropy is -log(softmax + 1e-15).
// fails: VariableDomainTest.softmaxCrossEntropyOfLogitsOfAnySize
// says: -log(softmax(A) + a small number)

public Variable softmaxCrossEntropy(Matrix targets) {
    Matrix exponentials = v.minusColumn(v.rowMaxima()).exp();
    Matrix softmax = exponentials.divideColumn(exponentials.rowSums());
    double rows = v.rows();
    return node(scalar(-targets.times(softmax.plus(1e-15).log()).sum() / rows),
            new Arrow(this, c -> softmax.minus(targets).scale(c.get(0, 0) / rows)));
}
