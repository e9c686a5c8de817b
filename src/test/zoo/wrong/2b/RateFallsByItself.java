// The rate falls with the count of steps, as PyTorch does where lr_decay is set.
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: a rule whose learning rate falls by itself

private int steps;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    double falling = rate / (1 + steps++ * 0.01);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(falling));
}
