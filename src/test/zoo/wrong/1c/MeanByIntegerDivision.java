// 1 / n is 0 in whole numbers.
// fails: VariableOperationsTest.mean
// says: every element is 0

public Variable mean() {
    return sum().scale(1 / (v.rows() * v.columns()));
}
