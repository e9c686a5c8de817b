// The pixels of an image are taken for one distribution, as the classes are in problem 2.
// fails: AutoencoderTest.theLossIsTheCrossEntropyOfAnImage
// says: softmax

public Variable loss(Matrix images) {
    return logits(encode(Variable.constant(images))).softmaxCrossEntropy(images);
}
