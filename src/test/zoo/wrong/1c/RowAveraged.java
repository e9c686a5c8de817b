// The row b gets the mean of the gradients of the rows, instead of their sum.
// fails: VariableOperationsTest.plusRow
// says: the mean over the rows

public Variable plusRow(Variable b) {
    return node(v.plusRow(b.v), new Arrow(this, c -> c),
            new Arrow(b, c -> c.columnSums().scale(1.0 / c.rows())));
}
