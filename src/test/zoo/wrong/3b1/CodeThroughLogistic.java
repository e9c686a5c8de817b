// The decoder puts the code through a logistic function.
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula
// says: puts the code through the logistic function

public Variable logits(Variable codes) {
    Variable h = codes;
    for (int layer = codeLayer + 1; layer < weights.size(); layer++) {
        h = linear(layer, h.sigmoid());
    }
    return h;
}
