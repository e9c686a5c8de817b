// The sum is divided by the number of rows alone.
// fails: VariableOperationsTest.mean
// says: A.g

public Variable mean() {
    return sum().scale(1.0 / v.rows());
}
