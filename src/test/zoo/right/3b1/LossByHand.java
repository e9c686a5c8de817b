// The stable cross-entropy out of operations of its own; the first layer of the decoder apart from the others.

public Variable logits(Variable codes) {
    Variable h = linear(codeLayer + 1, codes);
    for (int layer = codeLayer + 2; layer < weights.size(); layer++) {
        h = weights.get(layer).matmul(h.sigmoid().transpose()).transpose().plusRow(biases.get(layer));
    }
    return h;
}

public Variable loss(Matrix images) {
    Variable a = logits(encode(Variable.constant(images)));
    Variable x = Variable.constant(images);
    Variable magnitude = a.relu().plus(a.scale(-1).relu());
    Variable ones = Variable.constant(images.filledWith(1));
    Variable rest = ones.plus(magnitude.scale(-1).exp()).log();
    return a.relu().minus(a.times(x)).plus(rest).sum().scale(1.0 / images.rows());
}
