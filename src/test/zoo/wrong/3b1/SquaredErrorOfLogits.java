// The objective is the squared error of the logits.
// fails: AutoencoderTest.theLossIsTheCrossEntropyOfAnImage
// says: the squared error of the logits

public Variable loss(Matrix images) {
    return logits(encode(Variable.constant(images))).squaredError(Variable.constant(images));
}
