// The norms are right, the gradient divides by the norm and a small number.
// fails: VariableDomainTest.rowNormsOfRowsOfAnyLength
// says: by the norm and a small number

public Variable rowNorms() {
    Matrix a = v;
    Matrix norms = a.square().rowSums().sqrt();
    return node(norms, new Arrow(this, c -> a.divideColumn(norms.plus(1e-12)).timesColumn(c)));
}
