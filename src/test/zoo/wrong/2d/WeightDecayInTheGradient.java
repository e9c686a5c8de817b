// A hundredth of theta is added to the gradient.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: a penalty in the objective (L2)

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    Matrix g = gradient.plus(theta.scale(0.01));
    m = m.scale(beta1).plus(g.scale(1 - beta1));
    s = s.scale(beta2).plus(g.square().scale(1 - beta2));
    Matrix mHat = m.scale(1 / (1 - StrictMath.pow(beta1, t)));
    Matrix sHat = s.scale(1 / (1 - StrictMath.pow(beta2, t)));
    return theta.minus(mHat.divide(sHat.sqrt().plus(epsilon)).scale(rate));
}
