// The row b gets the sum of each row of C.g: rows for columns.
// fails: VariableOperationsTest.plusRow
// says: B.g

public Variable plusRow(Variable b) {
    return node(v.plusRow(b.v), new Arrow(this, c -> c), new Arrow(b, c -> c.rowSums().transpose()));
}
