// The mean never falls.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: a rule that keeps the largest mean so far

private Matrix largest;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    largest = largest == null ? s : largest.plus(s.minus(largest).relu());
    return theta.minus(gradient.divide(largest.sqrt().plus(epsilon)).scale(rate));
}
