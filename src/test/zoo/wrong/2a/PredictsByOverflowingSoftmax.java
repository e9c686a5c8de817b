// The prediction by a softmax that overflows.
// fails: ClassifierTest.thePredictionIsTheClassWithTheLargestLogit
// says: the first class whose probability is NaN

public int[] predict(Matrix images) {
    Matrix e = logits(images).v.exp();
    return e.divideColumn(e.rowSums()).argMaxOfRows();
}
