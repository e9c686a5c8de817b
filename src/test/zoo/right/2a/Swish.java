// a sigmoid(a) stands between the layers.

private static Variable cut(Variable a) {
    return a.times(a.sigmoid());
}

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = cut(linear(layer, h));
    }
    return linear(last, h);
}
