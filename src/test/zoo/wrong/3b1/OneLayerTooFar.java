// The loop runs over the code layer, too, so the code comes from the decoder's first layer.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: codes has the shape

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer <= codeLayer; layer++) {
        h = linear(layer, h).sigmoid();
    }
    return linear(codeLayer + 1, h);
}
