// Encoder and decoder have ReLU, as the classifier has.
// earns: at most 0.25
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: an encoder with ReLU
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula
// says: a decoder with ReLU

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h).relu();
    }
    return linear(codeLayer, h);
}

public Variable logits(Variable codes) {
    Variable h = codes;
    for (int layer = codeLayer + 1; layer < weights.size(); layer++) {
        h = linear(layer, layer == codeLayer + 1 ? h : h.relu());
    }
    return h;
}
