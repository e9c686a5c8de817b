// Gradient descent is handed in for Adagrad.
// earns: at most 0.25
// fails: AdagradTest.withoutEpsilonTheStepsAreThoseOfTheFormula

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    return theta.minus(gradient.scale(rate));
}
