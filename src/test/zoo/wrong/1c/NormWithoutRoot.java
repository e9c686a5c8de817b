// The norms are squared: the root is missing.
// fails: VariableOperationsTest.rowNorms
// says: the squared norms: the root is missing

public Variable rowNorms() {
    return square().rowSums();
}
