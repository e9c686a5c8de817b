// RMSprop is handed in for Adam.
// earns: at most 0.25
// fails: AdamTest.withoutEpsilonTheStepsAreThoseOfTheFormula

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - beta2);
    s = s == null ? squares : s.scale(beta2).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
