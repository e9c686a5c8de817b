package kata.bench;

/** The factors of C = A B that are stored transposed, and the use of each layout in a linear layer Y = X Wᵀ. */
enum Layout {
    /** A is (m, k), B is (k, n): the gradient of the input, dX = dY W. */
    NN(false, false),
    /** B is stored as (n, k): the forward pass. */
    NT(false, true),
    /** A is stored as (k, m): the gradient of the weights, dW = dYᵀ X. */
    TN(true, false);

    final boolean transposedA;
    final boolean transposedB;

    Layout(boolean transposedA, boolean transposedB) {
        this.transposedA = transposedA;
        this.transposedB = transposedB;
    }
}
