// The objective is the squared error.
// fails: AutoencoderTest.theLossIsTheCrossEntropyOfAnImage
// says: the squared error: the objective is the cross-entropy

public Variable loss(Matrix images) {
    return logits(encode(Variable.constant(images))).sigmoid().squaredError(Variable.constant(images));
}
