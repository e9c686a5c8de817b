// ε is added to the sum, under the root.
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: epsilon under the root

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.minus(gradient.divide(s.plus(epsilon).sqrt()).scale(rate));
}
