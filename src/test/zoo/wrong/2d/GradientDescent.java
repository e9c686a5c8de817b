// Gradient descent is handed in for Adam.
// earns: at most 0.25
// fails: AdamTest.withoutEpsilonTheStepsAreThoseOfTheFormula

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    return theta.minus(gradient.scale(rate));
}
