// The encoder has ReLU, as in problem 2.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: an encoder with ReLU

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h).relu();
    }
    return linear(codeLayer, h);
}
