// Momentum is handed in for RMSprop.
// earns: at most 0.25
// fails: RmsPropTest.withoutEpsilonTheStepsAreThoseOfTheFormula

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient : s.scale(decay).plus(gradient);
    return theta.minus(s.scale(rate));
}
