// As few operations as possible have a product of their own.

public Variable minus(Variable that) {
    return plus(that.scale(-1));
}

public Variable square() {
    return times(this);
}

public Variable squaredNorm() {
    return times(this).sum();
}

public Variable mean() {
    return sum().scale(1.0 / v.rows()).scale(1.0 / v.columns());
}

public Variable rowSums() {
    return matmul(constant(Matrix.zeros(v.columns(), 1).plus(1).to(v.precision())));
}

public Variable plusRow(Variable b) {
    return plus(constant(Matrix.zeros(v.rows(), 1).plus(1).to(v.precision())).matmul(b));
}

public Variable tanh() {
    return scale(2).sigmoid().scale(2).plus(constant(v.filledWith(-1)));
}

public Variable scale(double s) {
    return times(constant(v.filledWith(s)));
}

public Variable squaredError(Variable target) {
    return minus(target).square().rowSums().mean();
}
