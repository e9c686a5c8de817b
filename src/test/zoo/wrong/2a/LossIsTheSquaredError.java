// The objective is the squared error of the logits.
// fails: ClassifierTest.theLossIsTheMeanCrossEntropyOfSoftmax
// says: the squared error

public Variable loss(Matrix images, Matrix targets) {
    return logits(images).squaredError(Variable.constant(targets));
}
