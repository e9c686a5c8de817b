// Theta becomes NaN at once, and NaN agrees with NaN.
// earns: at most 0.25
// fails: AdagradTest.eachElementMovesOnItsOwn
// fails: AdagradTest.reorderingTheElementsReordersTheSteps
// fails: AdagradTest.twoParametersDoNotShareTheirMemory
// fails: AdagradTest.theFirstStepIsInProportionToTheLearningRate
// fails: AdagradTest.aLearningRateActsOnItsOwnStepAlone
// fails: AdagradTest.float32AgreesWithFloat64
// fails: AdagradTest.withoutEpsilonTheScaleOfTheGradientsDoesNotMatter
// fails: AdagradTest.theEffectiveLearningRateNeverGrows

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    return theta.filledWith(Double.NaN);
}
