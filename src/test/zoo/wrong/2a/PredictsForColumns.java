// The largest logit of each column is looked for: rows for columns.
// fails: ClassifierTest.thePredictionIsTheClassWithTheLargestLogit
// says: the predicted classes has the shape

public int[] predict(Matrix images) {
    return logits(images).v.transpose().argMaxOfRows();
}
