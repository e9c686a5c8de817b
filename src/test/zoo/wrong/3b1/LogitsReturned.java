// The logits are returned: pixels between minus and plus infinity.
// fails: AutoencoderTest.reconstructionsAreTheDecodedCodes
// says: the logits: pixels are in [0, 1]

public Matrix reconstruct(Matrix images) {
    return logits(encode(Variable.constant(images))).v;
}
