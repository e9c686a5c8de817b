// Theta stays where it is, which most laws allow for.
// earns: at most 0.25
// fails: AdamTest.eachElementMovesOnItsOwn
// fails: AdamTest.reorderingTheElementsReordersTheSteps
// fails: AdamTest.twoParametersDoNotShareTheirMemory
// fails: AdamTest.noGradientNoMove
// fails: AdamTest.theFirstStepIsInProportionToTheLearningRate
// fails: AdamTest.aLearningRateActsOnItsOwnStepAlone
// fails: AdamTest.itFindsTheMinimumOfAConvexQuadratic
// fails: AdamTest.float32AgreesWithFloat64
// fails: AdamTest.withoutEpsilonTheScaleOfTheGradientsDoesNotMatter

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    return theta;
}
