// The memory is static: all parameters have one.
// fails: RmsPropTest.twoParametersDoNotShareTheirMemory
// says: theta of the first of two parameters

private static Matrix s;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null || !s.shape().equals(gradient.shape()) ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
