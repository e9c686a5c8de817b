// Three layers are written out, whatever the sizes that the constructor was given.
// fails: ClassifierTest.theLogitsAreThoseOfTheFormula
// says: IndexOutOfBounds

public Variable logits(Matrix images) {
    Variable h1 = linear(0, Variable.constant(images)).relu();
    Variable h2 = linear(1, h1).relu();
    return linear(2, h2);
}
