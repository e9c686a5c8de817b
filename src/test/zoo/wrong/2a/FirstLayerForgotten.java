// Layers are counted from 1.
// fails: ClassifierTest.theGradientsAgreeWithFiniteDifferences
// says: matmul

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 1; layer < last; layer++) {
        h = linear(layer, h).relu();
    }
    return linear(last, h);
}
