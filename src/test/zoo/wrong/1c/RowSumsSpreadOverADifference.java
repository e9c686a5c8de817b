// The zeros that the gradient is added to are A - A.
// fails: VariableDomainTest.rowSumsOfElementsOfAnySize
// says: infinity times 0 is NaN

public Variable rowSums() {
    Matrix a = v;
    return node(a.rowSums(), new Arrow(this, c -> a.minus(a).plusColumn(c)));
}
