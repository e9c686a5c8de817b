// σ is taken for the logistic function; here it is ReLU.
// earns: at most 0.25
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// says: the logistic function

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = linear(layer, h).sigmoid();
    }
    return linear(last, h);
}
