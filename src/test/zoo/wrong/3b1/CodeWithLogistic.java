// The code gets a logistic function like the other layers; it is linear.
// fails: AutoencoderTest.theCodesAreThoseOfTheFormula
// says: a code with the logistic function behind it

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h).sigmoid();
    }
    return linear(codeLayer, h).sigmoid();
}
