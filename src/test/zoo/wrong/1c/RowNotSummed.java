// The row b gets the gradient of all rows, as if it were no row.
// fails: VariableOperationsTest.plusRow
// says: B.g has the shape

public Variable plusRow(Variable b) {
    return node(v.plusRow(b.v), new Arrow(this, c -> c), new Arrow(b, c -> c));
}
