// The steps have Nesterov's momentum.
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: a rule with Nesterov's momentum, too

private Matrix momentum;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    Matrix step = gradient.divide(s.sqrt().plus(epsilon));
    momentum = momentum == null ? step : momentum.scale(0.9).plus(step);
    return theta.minus(step.plus(momentum.scale(0.9)).scale(rate));
}
