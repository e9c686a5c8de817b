// Theta stays where it is, which most laws allow for.
// earns: at most 0.25
// fails: RmsPropTest.eachElementMovesOnItsOwn
// fails: RmsPropTest.reorderingTheElementsReordersTheSteps
// fails: RmsPropTest.twoParametersDoNotShareTheirMemory
// fails: RmsPropTest.noGradientNoMove
// fails: RmsPropTest.theFirstStepIsInProportionToTheLearningRate
// fails: RmsPropTest.aLearningRateActsOnItsOwnStepAlone
// fails: RmsPropTest.itFindsTheMinimumOfAConvexQuadratic
// fails: RmsPropTest.float32AgreesWithFloat64
// fails: RmsPropTest.withoutEpsilonTheScaleOfTheGradientsDoesNotMatter

@Override
public Matrix step(Matrix theta, Matrix gradient, double rate) {
    return theta;
}
