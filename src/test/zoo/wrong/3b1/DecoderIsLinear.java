// The layers of the decoder have no logistic function between them.
// fails: AutoencoderTest.theLogitsAreThoseOfTheFormula
// says: a decoder without the logistic function

public Variable logits(Variable codes) {
    Variable h = codes;
    for (int layer = codeLayer + 1; layer < weights.size(); layer++) {
        h = linear(layer, h);
    }
    return h;
}
