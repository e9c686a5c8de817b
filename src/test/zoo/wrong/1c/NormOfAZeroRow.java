// A row of zeros is divided by its norm.
// fails: VariableOperationsTest.rowNormsOfARowOfZerosHasTheSubgradientZero
// says: NaN

public Variable rowNorms() {
    Matrix a = v;
    Matrix norms = a.square().rowSums().sqrt();
    return node(norms, new Arrow(this, c -> a.timesColumn(c.divide(norms))));
}
