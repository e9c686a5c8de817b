// The cross-entropy is added up over the points instead of averaged.
// fails: ClassifierTest.theLossIsTheMeanCrossEntropyOfSoftmax
// says: the sum over the points

public Variable loss(Matrix images, Matrix targets) {
    return logits(images).softmaxCrossEntropy(targets).scale(images.rows());
}
