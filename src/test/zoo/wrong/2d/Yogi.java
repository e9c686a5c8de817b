// The second mean moves towards the square by a part of the square, as in Yogi.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: Yogi

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    Matrix squares = gradient.square();
    Matrix above = s.minus(squares).positive();
    Matrix below = squares.minus(s).positive();
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.minus(above.minus(below).times(squares).scale(1 - beta2));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
