// ε is added to the mean, under the root.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: epsilon under the root

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.minus(gradient.divide(s.plus(epsilon).sqrt()).scale(rate));
}
