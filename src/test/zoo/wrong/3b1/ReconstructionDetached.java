// The loss is computed from the reconstructed matrix, which has no graph.
// fails: AutoencoderTest.theGradientsAgreeWithFiniteDifferences
// says: no gradient comes back

public Variable loss(Matrix images) {
    return Variable.constant(reconstruct(images)).logisticCrossEntropy(images);
}
