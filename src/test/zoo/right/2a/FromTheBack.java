// The layers call each other, the last one first; the images are a leaf like any other.

private Variable output(int layer, Variable images) {
    return linear(layer, layer == 0 ? images : output(layer - 1, images).relu());
}

public Variable logits(Matrix images) {
    return output(weights.size() - 1, Variable.of(images));
}

public int[] predict(Matrix images) {
    double[] logits = logits(images).v.toArray();
    int classes = logits.length / images.rows();
    int[] best = new int[images.rows()];
    for (int i = 0; i < best.length; i++) {
        for (int c = 1; c < classes; c++) {
            if (logits[i * classes + c] > logits[i * classes + best[i]]) {
                best[i] = c;
            }
        }
    }
    return best;
}
