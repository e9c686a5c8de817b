// The mean over the points is divided by the number of classes, too.
// fails: ClassifierTest.theLossIsTheMeanCrossEntropyOfSoftmax
// says: the mean over the classes

public Variable loss(Matrix images, Matrix targets) {
    return logits(images).softmaxCrossEntropy(targets).scale(1.0 / targets.columns());
}
