// The hidden layers have tanh.
// earns: at most 0.25
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// says: tanh

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = linear(layer, h).tanh();
    }
    return linear(last, h);
}
