// The images go through a logistic function before the first layer.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: puts the images through the logistic function

public Variable encode(Variable images) {
    Variable h = images.sigmoid();
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h).sigmoid();
    }
    return linear(codeLayer, h);
}
