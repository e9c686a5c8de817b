// The decoder ends one layer too early.
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula

public Variable logits(Variable codes) {
    Variable h = codes;
    for (int layer = codeLayer + 1; layer < weights.size() - 1; layer++) {
        h = linear(layer, layer == codeLayer + 1 ? h : h.sigmoid());
    }
    return h;
}
