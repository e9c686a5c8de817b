// Each class is taken for a yes or no of its own.
// fails: ClassifierTest.theLossIsTheMeanCrossEntropyOfSoftmax
// says: the logistic cross-entropy

public Variable loss(Matrix images, Matrix targets) {
    return logits(images).logisticCrossEntropy(targets);
}
