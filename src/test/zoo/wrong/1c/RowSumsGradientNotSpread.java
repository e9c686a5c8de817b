// The gradient of the row sums stays a column.
// fails: VariableOperationsTest.rowSums
// says: A.g has the shape

public Variable rowSums() {
    return node(v.rowSums(), new Arrow(this, c -> c));
}
