// The sum is divided by the number of steps.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: the mean of the squares

private int t;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    t++;
    return theta.minus(gradient.divide(s.scale(1.0 / t).sqrt().plus(epsilon)).scale(rate));
}
