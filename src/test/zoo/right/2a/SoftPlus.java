// log(1 + e^A) between the layers.

private static Variable softPlus(Variable a) {
    return a.exp().plus(Variable.constant(a.v.filledWith(1))).log();
}

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = softPlus(linear(layer, h));
    }
    return linear(last, h);
}
