// The layer before the code has no logistic function: the loop ends one layer early.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: an encoder without the logistic function behind its hidden layers

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer < codeLayer; layer++) {
        h = layer == codeLayer - 1 ? linear(layer, h) : linear(layer, h).sigmoid();
    }
    return linear(codeLayer, h);
}
