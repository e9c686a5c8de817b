// Adagrad is handed in for Adam.
// earns: at most 0.25
// fails: AdamTest.withoutEpsilonTheStepsAreThoseOfTheFormula

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
