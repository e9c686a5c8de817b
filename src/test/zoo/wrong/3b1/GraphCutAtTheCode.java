// The code is a new node with the value of the old one: no gradient comes back to the encoder.
// fails: AutoencoderTest.theGradientsAgreeWithFiniteDifferences
// says: no gradient comes back

public Variable encode(Variable images) {
    Variable h = images;
    for (int layer = 0; layer < codeLayer; layer++) {
        h = linear(layer, h).sigmoid();
    }
    return Variable.constant(linear(codeLayer, h).v);
}
