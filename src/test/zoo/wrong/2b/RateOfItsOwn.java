// The learning rate that step is given is not used.
// earns: at most 0.25
// fails: AdagradTest.theFirstStepIsInProportionToTheLearningRate
// says: the rate that step() is given is not used

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(0.01));
}
