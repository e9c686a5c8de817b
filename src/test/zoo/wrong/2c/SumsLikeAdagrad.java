// The squares are added up and never forgotten.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: adds the squares up without forgetting

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square();
    s = s == null ? squares : s.plus(squares);
    return theta.minus(gradient.divide(s.sqrt().plus(epsilon)).scale(rate));
}
