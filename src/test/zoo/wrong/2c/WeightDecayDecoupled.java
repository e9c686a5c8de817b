// Weights decay beside the step.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: decoupled weight decay

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    return theta.scale(1 - 5e-4 * rate).minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
