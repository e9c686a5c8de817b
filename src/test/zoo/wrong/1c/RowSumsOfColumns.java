// The sums are those of the columns, turned into a column.
// fails: VariableOperationsTest.rowSums
// says: C.v

public Variable rowSums() {
    Matrix a = v;
    return node(a.columnSums().transpose(), new Arrow(this, c -> a.filledWith(0).plusRow(c.transpose())));
}
