// The norms are right, the gradient divides by the root of the sum of squares and a small number.
// fails: VariableDomainTest.rowNormsOfRowsOfAnyLength
// says: by the root of the sum of squares and a small number

public Variable rowNorms() {
    Matrix a = v;
    Matrix squares = a.square().rowSums();
    return node(squares.sqrt(), new Arrow(this, c -> a.divideColumn(squares.plus(1e-20).sqrt()).timesColumn(c)));
}
