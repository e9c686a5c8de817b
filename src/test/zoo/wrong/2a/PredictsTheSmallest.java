// The class with the smallest logit is predicted.
// fails: ClassifierTest.thePredictionIsTheClassWithTheLargestLogit
// says: smallest logit

public int[] predict(Matrix images) {
    return logits(images).v.scale(-1).argMaxOfRows();
}
