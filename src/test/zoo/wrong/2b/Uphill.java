// The step is added to θ.
// earns: at most 0.25
// fails: AdagradTest.twoHundredStepsAgreeWithPyTorch
// says: steps up the gradient

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    s = s == null ? gradient.square() : s.plus(gradient.square());
    return theta.plus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
