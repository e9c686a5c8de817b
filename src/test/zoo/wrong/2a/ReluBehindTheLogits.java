// Every layer gets a ReLU, the last one too: no logit is negative.
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// says: ReLU behind its last layer too

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = linear(layer, h).relu();
    }
    return linear(last, h).relu();
}
