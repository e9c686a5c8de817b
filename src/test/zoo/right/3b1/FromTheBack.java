// Encoder and decoder by methods that call themselves; the last logistic function is that of Variable.

private Variable upTo(int layer, Variable images) {
    return linear(layer, layer == 0 ? images : upTo(layer - 1, images).sigmoid());
}

private Variable from(int layer, Variable h) {
    Variable next = linear(layer, h);
    return layer == weights.size() - 1 ? next : from(layer + 1, next.sigmoid());
}

public Variable encode(Variable images) {
    return upTo(codeLayer, images);
}

public Variable logits(Variable codes) {
    return from(codeLayer + 1, codes);
}

public Matrix reconstruct(Matrix images) {
    return logits(encode(Variable.constant(images))).sigmoid().v;
}
