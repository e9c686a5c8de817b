// No element becomes larger than 6.
// fails: VariableDomainTest.reluOverItsWholeDomain
// says: a ReLU that is cut off

public Variable relu() {
    double[] elements = v.toArray();
    double[] slopes = new double[elements.length];
    for (int i = 0; i < elements.length; i++) {
        slopes[i] = elements[i] > 0 && elements[i] < 6 ? 1 : 0;
        elements[i] = Math.max(0, Math.min(6, elements[i]));
    }
    Matrix mask = Matrix.of(v.rows(), v.columns(), slopes).to(v.precision());
    return node(Matrix.of(v.rows(), v.columns(), elements).to(v.precision()), new Arrow(this, c -> c.times(mask)));
}
