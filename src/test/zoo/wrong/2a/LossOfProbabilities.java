// The logits go through the logistic function before the cross-entropy, which takes softmax itself.
// fails: ClassifierTest.theLossIsTheMeanCrossEntropyOfSoftmax
// says: logits that went through the logistic function

public Variable loss(Matrix images, Matrix targets) {
    return logits(images).sigmoid().softmaxCrossEntropy(targets);
}
