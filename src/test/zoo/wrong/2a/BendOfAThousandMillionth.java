// A straight line between the layers, but for a bend of a thousand-millionth: one linear layer in effect.
// earns: at most 0.25
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// fails: ClassifierTest.aHundredStepsOfGradientDescentOnMnistAgreeWithPyTorch

private static Variable almostStraight(Variable a) {
    return a.plus(a.relu().scale(1e-9));
}

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = almostStraight(linear(layer, h));
    }
    return linear(last, h);
}
