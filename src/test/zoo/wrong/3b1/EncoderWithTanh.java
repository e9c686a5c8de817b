// The encoder has tanh.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: an encoder with tanh

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h).tanh();
    }
    return linear(codeLayer, h);
}
