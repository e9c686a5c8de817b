// The hidden layers of the encoder have no logistic function.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: an encoder without the logistic function

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h);
    }
    return linear(codeLayer, h);
}
