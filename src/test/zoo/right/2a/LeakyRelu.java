// Below 0 a hundredth gets through.

private static Variable leaky(Variable a) {
    return a.relu().minus(a.scale(-1).relu().scale(0.01));
}

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    int last = weights.size() - 1;
    for (int layer = 0; layer < last; layer++) {
        h = leaky(linear(layer, h));
    }
    return linear(last, h);
}
