// ReLU6 stands between the layers: it is ReLU up to 6.

private static Variable cut(Variable a) {
    Variable six = Variable.constant(a.v.filledWith(6));
    return a.relu().minus(a.minus(six).relu());
}

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = cut(linear(layer, h));
    }
    return linear(last, h);
}
