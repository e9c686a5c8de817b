// The last hidden layer is returned for the code.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: codes has the shape

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h).sigmoid();
    }
    return h;
}
