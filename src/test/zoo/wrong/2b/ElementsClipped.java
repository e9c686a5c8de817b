// Elements of the gradient beyond 1 count as 1.
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: clips the elements

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix clipped = gradient.minus(gradient.minus(1).relu()).plus(gradient.negate().minus(1).relu());
    s = s == null ? clipped.square() : s.plus(clipped.square());
    return theta.minus(clipped.divide(s.sqrt().plus(epsilon)).scale(rate));
}
