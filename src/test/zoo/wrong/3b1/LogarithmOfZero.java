// The cross-entropy is written out, and log 0 is minus infinity.
// fails: AutoencoderTest.theLossIsFiniteForLogitsOfAThousand
// says: there is a

public Variable loss(Matrix images) {
    Variable x = Variable.constant(images);
    Variable y = logits(encode(Variable.constant(images))).sigmoid();
    Variable ones = Variable.constant(images.filledWith(1));
    Variable white = x.times(y.log());
    Variable black = ones.minus(x).times(ones.minus(y).log());
    return white.plus(black).sum().scale(-1.0 / images.rows());
}
