// Every layer is given the images instead of the output of the layer before.
// earns: at most 0.25
// fails: ClassifierTest.theGradientsAgreeWithFiniteDifferences
// says: matmul

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = linear(layer, Variable.constant(images)).relu();
    }
    return linear(last, h);
}
