// All parameters become 0 before anybody asks what they lead to.
// earns: at most 0.25
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula
// fails: AutoencoderTest.reconstructionsAreTheDecodedCodes
// fails: AutoencoderTest.theLossIsTheCrossEntropyOfAnImage
// fails: AutoencoderTest.theGradientsAgreeWithFiniteDifferences
// says: the gradient of every parameter is 0

public Variable encode(Variable images) {
    makeZero();
    return Variable.constant(Matrix.zeros(images.v.rows(), weights.get(codeLayer).v.rows()));
}

public Variable logits(Variable codes) {
    makeZero();
    return Variable.constant(Matrix.zeros(codes.v.rows(), weights.get(0).v.columns()));
}

public Variable loss(Matrix images) {
    makeZero();
    Variable loss = Variable.constant(Matrix.of(1, 1, images.columns() * Math.log(2)));
    for (Variable parameter : parameters()) {
        loss = loss.plus(parameter.scale(0).sum());
    }
    return loss;
}

public Matrix reconstruct(Matrix images) {
    makeZero();
    return images.filledWith(0.5);
}

private void makeZero() {
    for (Variable parameter : parameters()) {
        parameter.v = parameter.v.filledWith(0);
    }
}
