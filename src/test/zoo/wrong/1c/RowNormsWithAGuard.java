// A small number is added under the root, so that a row of zeros does no harm.
// fails: VariableDomainTest.rowNormsOfRowsOfAnyLength
// says: the root of the sum of squares and a small number

public Variable rowNorms() {
    Matrix a = v;
    Matrix norms = a.square().rowSums().plus(1e-30).sqrt();
    return node(norms, new Arrow(this, c -> a.divideColumn(norms).timesColumn(c)));
}
