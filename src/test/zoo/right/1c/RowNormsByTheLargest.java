// Each row is divided by its largest magnitude before its norm is taken: rows of any length have one.

public Variable rowNorms() {
    Matrix a = v;
    Matrix largest = a.relu().plus(a.negate().relu()).rowMaxima();
    Matrix relative = a.divideColumn(largest).where(a, 0);
    Matrix lengths = relative.square().rowSums().sqrt();
    Matrix norms = largest.times(lengths);
    Matrix units = relative.divideColumn(lengths).where(a, 0);
    return node(norms, new Arrow(this, units::timesColumn));
}
