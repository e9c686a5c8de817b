// The decoder ends with the logistic function: pixels, not logits.
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula
// says: the pixels: the logits are

public Variable logits(Variable codes) {
    Variable h = codes;
    for (int layer = codeLayer + 1; layer < weights.size(); layer++) {
        h = linear(layer, layer == codeLayer + 1 ? h : h.sigmoid());
    }
    return h.sigmoid();
}
