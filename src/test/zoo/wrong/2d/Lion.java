// The step is the sign of a mean, as in Lion.
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: Lion

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    Matrix mean = m.scale(beta1).plus(gradient.scale(1 - beta1));
    m = m.scale(beta2).plus(gradient.scale(1 - beta2));
    return theta.minus(mean.positive().minus(mean.negate().positive()).scale(rate));
}
