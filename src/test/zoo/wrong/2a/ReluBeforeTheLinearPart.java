// ReLU is applied to what goes into a layer, so the images lose what is negative in them.
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// says: ReLU before its layers

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = linear(layer, h.relu());
    }
    return linear(last, h.relu());
}
