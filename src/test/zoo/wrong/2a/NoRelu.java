// The layers follow each other without ReLU, which makes one linear layer of them.
// earns: at most 0.25
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// says: a network without ReLU

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = linear(layer, h);
    }
    return linear(last, h);
}
