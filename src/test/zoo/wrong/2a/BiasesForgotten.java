// The layers multiply by the weights and leave the biases out.
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// says: without its biases

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = h.matmul(weights.get(layer).transpose()).relu();
    }
    return h.matmul(weights.get(last).transpose());
}
