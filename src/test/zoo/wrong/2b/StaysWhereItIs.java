// Theta stays where it is, which most laws allow for.
// earns: at most 0.25
// fails: AdagradTest.eachElementMovesOnItsOwn
// fails: AdagradTest.reorderingTheElementsReordersTheSteps
// fails: AdagradTest.twoParametersDoNotShareTheirMemory
// fails: AdagradTest.noGradientNoMove
// fails: AdagradTest.theFirstStepIsInProportionToTheLearningRate
// fails: AdagradTest.aLearningRateActsOnItsOwnStepAlone
// fails: AdagradTest.itFindsTheMinimumOfAConvexQuadratic
// fails: AdagradTest.float32AgreesWithFloat64
// fails: AdagradTest.withoutEpsilonTheScaleOfTheGradientsDoesNotMatter
// fails: AdagradTest.theEffectiveLearningRateNeverGrows

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    return theta;
}
