// Momentum is handed in for Adam.
// earns: at most 0.25
// fails: AdamTest.withoutEpsilonTheStepsAreThoseOfTheFormula

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    m = m == null ? gradient : m.scale(beta1).plus(gradient);
    return theta.minus(m.scale(rate));
}
