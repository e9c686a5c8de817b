// The memory is static: all parameters have one.
// fails: AdagradTest.twoParametersDoNotShareTheirMemory
// says: theta of the first of two parameters

private static Matrix s;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null || !s.shape().equals(gradient.shape()) ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
