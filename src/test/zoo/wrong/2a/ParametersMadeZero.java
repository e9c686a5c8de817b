// All parameters become 0 before anybody asks what they lead to.
// earns: at most 0.25
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// fails: ClassifierTest.theLossIsTheMeanCrossEntropyOfSoftmax
// fails: ClassifierTest.thePredictionIsTheClassWithTheLargestLogit
// fails: ClassifierTest.theGradientsAgreeWithFiniteDifferences
// says: the gradient of every parameter is 0

public Variable logits(Matrix images) {
    makeZero();
    return Variable.constant(Matrix.zeros(images.rows(), biases.get(biases.size() - 1).v.columns()));
}

public Variable loss(Matrix images, Matrix targets) {
    makeZero();
    Variable loss = Variable.constant(Matrix.of(1, 1, Math.log(targets.columns())));
    for (Variable parameter : parameters()) {
        loss = loss.plus(parameter.scale(0).sum());
    }
    return loss;
}

public int[] predict(Matrix images) {
    makeZero();
    return new int[images.rows()];
}

private void makeZero() {
    for (Variable parameter : parameters()) {
        parameter.v = parameter.v.filledWith(0);
    }
}
