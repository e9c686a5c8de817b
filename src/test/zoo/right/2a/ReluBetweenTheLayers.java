// ReLU before each layer but the first; the mean of the losses of the points, row by row.

public Variable logits(Matrix images) {
    Variable h = Variable.constant(images);
    for (int layer = 0; layer < weights.size(); layer++) {
        Variable input = layer > 0 ? h.relu() : h;
        h = input.matmul(weights.get(layer).transpose()).plusRow(biases.get(layer));
    }
    return h;
}

public Variable loss(Matrix images, Matrix targets) {
    Variable all = logits(images);
    return all.softmaxCrossEntropy(targets).scale(images.rows()).scale(1.0 / targets.rows());
}

public int[] predict(Matrix images) {
    Matrix logits = logits(images).v;
    Matrix probabilities = logits.plusColumn(logits.rowMaxima().scale(-1)).exp();
    return probabilities.argMaxOfRows();
}
