// x log y is there, (1 − x) log(1 − y) is not.
// fails: AutoencoderTest.theLossIsTheCrossEntropyOfAnImage
// says: x log y without

public Variable loss(Matrix images) {
    Variable y = logits(encode(Variable.constant(images))).sigmoid();
    return y.log().times(Variable.constant(images)).sum().scale(-1.0 / images.rows());
}
