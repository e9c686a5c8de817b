// The sum is divided by the number of rows alone.
// fails: VariableOperationsTest.mean
// says: the mean is that of all elements

public Variable mean() {
    return sum().scale(1.0 / v.rows());
}
