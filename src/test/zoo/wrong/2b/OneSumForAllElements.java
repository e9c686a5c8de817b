// One number remembers the squares of all elements together.
// earns: at most 0.25
// fails: AdagradTest.eachElementMovesOnItsOwn
// says: with the others

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    double squares = gradient.square().sum();
    s = s == null ? gradient.filledWith(squares) : s.plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
