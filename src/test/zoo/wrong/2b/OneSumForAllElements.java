// One number remembers the squares of all elements together.
// fails: AdagradTest.eachElementMovesOnItsOwn
// says: with the others

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    double squares = gradient.square().sum();
    s = s == null ? gradient.filledWith(squares) : s.plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
