// The network is returned as it was made, and the listener is never told of anything that could be wrong.
// earns: at most 0.25
// fails: TrainingTest.aStepSeesTheAugmentedImagesAndTheListenerItsObjective
// says: never told of a step
// fails: TrainingTest.eachImageComesWithItsOwnLabel
// says: never told of a step
// fails: TrainingTest.theListenerIsToldTheObjectiveBeforeTheStep
// fails: TrainingTest.theSeedDecidesTheRun
// says: as it was before

public static Classifier train(Recipe recipe, Mnist data, Generator rng, TrainingListener listener) {
    return newClassifier(rng);
}
