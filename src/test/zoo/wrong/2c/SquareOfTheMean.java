// The running mean is one of gradients, which is squared afterwards.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: the square of a mean of gradients

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix part = gradient.scale(1 - decay);
    s = s == null ? part : s.scale(decay).plus(part);
    return theta.minus(gradient.divide(s.square().sqrt().plus(epsilon)).scale(rate));
}
