// Hard tanh stands between the layers: kinks at -1 and 1.

private static Variable cut(Variable a) {
    Variable one = Variable.constant(a.v.filledWith(1)); return a.plus(one).relu().minus(a.minus(one).relu()).minus(one);
}

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = cut(linear(layer, h));
    }
    return linear(last, h);
}
