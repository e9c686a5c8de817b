// The decoder uses the encoder's weights, transposed, as after pretraining.
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula
// says: a decoder with the encoder's weights

public Variable logits(Variable codes) {
    Variable h = codes;
    for (int layer = codeLayer + 1; layer < weights.size(); layer++) {
        Variable input = layer == codeLayer + 1 ? h : h.sigmoid();
        h = input.matmul(weights.get(weights.size() - 1 - layer)).plusRow(biases.get(layer));
    }
    return h;
}
