// The pixels are moved to lie around 0.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: around 0

public Variable encode(Variable images) {
    Variable h = images.plus(Variable.constant(images.v.filledWith(-0.5)));
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h).sigmoid();
    }
    return linear(codeLayer, h);
}
