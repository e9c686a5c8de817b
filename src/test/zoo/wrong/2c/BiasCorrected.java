// The mean is corrected for its start at 0, as in Adam.
// earns: at most 0.25
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: corrects the bias, which is Adam's

private int t;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    Matrix squares = gradient.square().scale(1 - decay);
    s = s == null ? squares : s.scale(decay).plus(squares);
    t++;
    Matrix corrected = s.scale(1 / (1 - Math.pow(decay, t)));
    return theta.minus(gradient.divide(corrected.sqrt().plus(epsilon)).scale(rate));
}
