// Gradient descent is handed in for RMSprop.
// earns: at most 0.25
// fails: RmsPropTest.withoutEpsilonTheStepsAreThoseOfTheFormula

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    return theta.minus(gradient.scale(rate));
}
