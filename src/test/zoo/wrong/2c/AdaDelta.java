// A mean of the squared steps takes the place of a rate of one's own, as in AdaDelta.
// fails: RmsPropTest.twoHundredStepsAgreeWithPyTorch
// says: AdaDelta

private Matrix steps;

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (s == null) {
        s = gradient.filledWith(0);
        steps = s;
    }
    s = s.scale(decay).plus(gradient.square().scale(1 - decay));
    Matrix step = gradient.times(steps.plus(epsilon).sqrt()).divide(s.plus(epsilon).sqrt());
    steps = steps.scale(decay).plus(step.square().scale(1 - decay));
    return theta.minus(step.scale(rate));
}
