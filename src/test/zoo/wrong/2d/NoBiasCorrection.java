// Both means are used as they are, though they start at 0 and are too small at first.
// earns: at most 0.25
// fails: AdamTest.twoHundredStepsAgreeWithPyTorch
// says: Adam without bias correction
// fails: AdamTest.theFirstStepHasTheSizeOfTheLearningRateWhateverTheGradientsScale
// says: Adam without bias correction

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    if (t == 0) {
        m = gradient.filledWith(0);
        s = m;
    }
    t++;
    m = m.scale(beta1).plus(gradient.scale(1 - beta1));
    s = s.scale(beta2).plus(gradient.square().scale(1 - beta2));
    return theta.minus(m.divide(s.sqrt().plus(epsilon)).scale(rate));
}
