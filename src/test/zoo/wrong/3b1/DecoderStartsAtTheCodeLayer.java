// The decoder begins with the encoder's last layer.
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula

public Variable logits(Variable codes) {
    Variable h = codes;
    for (int layer = codeLayer; layer < weights.size(); layer++) {
        h = linear(layer, layer == codeLayer + 1 ? h : h.sigmoid());
    }
    return h;
}
