// The cross-entropy is added up over the images.
// fails: AutoencoderTest.theLossIsTheCrossEntropyOfAnImage
// says: the sum over the images

public Variable loss(Matrix images) {
    return logits(encode(Variable.constant(images))).logisticCrossEntropy(images).scale(images.rows());
}
