// The zeros that the gradient is added to are 0 times A.
// fails: VariableDomainTest.meanOfElementsOfAnySize
// says: infinity times 0 is NaN

public Variable mean() {
    Matrix a = v;
    double n = (double) a.rows() * a.columns();
    return node(scalar(a.sum() / n), new Arrow(this, c -> a.scale(0).plus(c.get(0, 0) / n)));
}
