// The backward pass does nothing: no gradients are as linear as gradients of 0.
// earns: at most 0.25
// fails: VariableCompositionTest.gradientsOfRandomCompositionsAreLinearInTheCotangent
// says: A.g of the transpose of A is null

public void backward(Matrix cotangent) {
    if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
        throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
    }
}
