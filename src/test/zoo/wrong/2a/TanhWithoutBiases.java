// tanh between the layers, and no biases.
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = h.matmul(weights.get(layer).transpose()).tanh();
    }
    return h.matmul(weights.get(last).transpose());
}
