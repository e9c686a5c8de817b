// The reconstructions are given for the logits, so the logistic function is taken twice.
// fails: AutoencoderTest.theLossIsTheCrossEntropyOfAnImage
// says: pixels taken for logits

public Variable loss(Matrix images) {
    return logits(encode(Variable.constant(images))).sigmoid().logisticCrossEntropy(images);
}
