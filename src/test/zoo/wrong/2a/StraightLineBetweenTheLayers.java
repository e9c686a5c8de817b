// The function between the layers is a straight line, a half of what comes in.
// earns: at most 0.25
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = linear(layer, h).scale(0.5);
    }
    return linear(last, h);
}
