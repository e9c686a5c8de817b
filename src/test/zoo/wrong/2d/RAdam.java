// While the mean of squares is young, the step is the mean alone; later it is rectified.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: RAdam

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    double power = StrictMath.pow(beta2, t);
    double limit = 2 / (1 - beta2) - 1;
    double length = limit - 2 * t * power / (1 - power);
    if (length <= 5) {
        return theta.minus(mHat.scale(rate));
    }
    double r = Math.sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length));
    return theta.minus(mHat.divide(s.scale(1 / (1 - power)).sqrt().plus(epsilon)).scale(rate * r));
}
