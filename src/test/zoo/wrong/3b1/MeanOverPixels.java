// The cross-entropy is averaged over the pixels, too.
// fails: AutoencoderTest.theLossIsTheCrossEntropyOfAnImage
// says: the mean over pixels

public Variable loss(Matrix images) {
    return logits(encode(Variable.constant(images))).logisticCrossEntropy(images).scale(1.0 / images.columns());
}
