// The loop ends before the last layer, and its input is returned.
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// says: logits has the shape

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = linear(layer, h).relu();
    }
    return h;
}
