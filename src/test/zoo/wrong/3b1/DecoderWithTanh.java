// The decoder has tanh.
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula
// says: a decoder with tanh

public Variable logits(Variable codes) {
    Variable h = codes;
    for (int layer = codeLayer + 1; layer < weights.size(); layer++) {
        h = linear(layer, layer == codeLayer + 1 ? h : h.tanh());
    }
    return h;
}
