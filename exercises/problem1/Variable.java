package problem1;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kata.NotAttempted;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/**
 * Task 1c: a node of a computation graph that differentiates itself, in reverse mode.
 *
 * <p>Each operation makes a new node, with an arrow to each operand. The arrow has the vector-Jacobian product: the
 * function that turns the gradient by the result (C.g below) into the part that this use adds to the operand's
 * gradient. {@link #backward()} follows the arrows from the objective to the leaves.
 *
 * <p>All gradients are of one objective, and have the shapes of their values. A.g += … in the formulas below is the
 * part of one use of A, which the operation gives; {@code backward} adds up the parts of all uses.
 *
 * <p>S. Linnainmaa, Taylor expansion of the accumulated rounding error, BIT 16, 1976; the naming follows
 * D. Maclaurin, D. Duvenaud, R. P. Adams, Autograd, 2015.
 */
public final class Variable {
    /** The value. An optimizer replaces a parameter's value; a graph that was made before keeps the old value. */
    public Matrix v;

    /** The gradient by the last backward pass that reached this node, of the shape of v; null before the first. */
    public Matrix g;

    /** One arrow for each use of an operand that is not a constant; empty on a leaf. */
    public final List<Arrow> arrows;

    private final boolean constant;

    /** One use of an operand: its node, and the function from C.g to the part that this use adds to the operand's g. */
    public record Arrow(Variable operand, UnaryOperator<Matrix> product) {
    }

    private Variable(Matrix v, boolean constant, List<Arrow> arrows) {
        this.v = v;
        this.constant = constant;
        this.arrows = arrows;
    }

    /** A parameter: a leaf whose gradient is computed. */
    public static Variable of(Matrix value) {
        return new Variable(value, false, List.of());
    }

    /** Data: a leaf whose gradient is never computed. Its g stays null. */
    public static Variable constant(Matrix value) {
        return new Variable(value, true, List.of());
    }

    /** The node of an operation's result; it is a constant if all operands are constants. */
    private static Variable node(Matrix value, Arrow... arrows) {
        List<Arrow> wanted = Stream.of(arrows).filter(arrow -> !arrow.operand.constant).toList();
        return new Variable(value, wanted.isEmpty(), wanted);
    }

    // ---- Worked: four operations, each with its vector-Jacobian products

    /** C = A + B, all of one shape.  A.g += C.g,  B.g += C.g. */
    public Variable plus(Variable b) {
        return node(v.plus(b.v), new Arrow(this, c -> c), new Arrow(b, c -> c));
    }

    /** C = Aᵀ.  A.g += C.gᵀ. */
    public Variable transpose() {
        return node(v.transpose(), new Arrow(this, Matrix::transpose));
    }

    /** C = 1 / (1 + e^{-A}), element by element.  A.g += C.g ⊙ C ⊙ (1 − C). */
    public Variable sigmoid() {
        Matrix y = v.sigmoid();
        return node(y, new Arrow(this, c -> c.times(y).times(y.negate().plus(1))));
    }

    /** C = Σ a_ij: (1, 1).  A.g += C.g in every element. */
    public Variable sum() {
        Matrix a = v;
        return node(scalar(a.sum()), new Arrow(this, c -> a.filledWith(c.get(0, 0))));
    }

    // ---- The engine

    /**
     * The backward pass from this (1, 1) node: sets g of this node and of all nodes that it depends on, except
     * constants. If this node is a constant, no node gets a gradient.
     *
     * @throws ShapeException if the value is not (1, 1)
     */
    public void backward() {
        if (v.rows() != 1 || v.columns() != 1) {
            throw new ShapeException("backward: the objective is a (1, 1) matrix, this value is " + v.shape()
                    + "; for another shape, give each element a weight by backward(cotangent)");
        }
        backward(v.filledWith(1));
    }

    /**
     * The backward pass of the objective Σ u_ij c_ij, with this node's value C and the given cotangent U.
     *
     * <p>Every gradient is set anew, never added to one of an earlier pass: a second call gives the same gradients.
     * Gradients of inner nodes stay for inspection. The depth of the graph is limited by memory alone. A constant,
     * or a node that comes from constants alone, has no gradient: its g stays null.
     *
     * @param cotangent U, of the shape of the value
     * @throws ShapeException if the cotangent has another shape
     */
    public void backward(Matrix cotangent) {
        if (cotangent.rows() != v.rows() || cotangent.columns() != v.columns()) {
            throw new ShapeException("backward: the cotangent is " + cotangent.shape() + ", the value " + v.shape());
        }
        // TODO 1c: when is a node's g complete? In which order do you visit the nodes, without recursion?
        throw new NotAttempted("1c");
    }

    // ---- Products and sums of two operands

    /** C = A B with A: (m, k), B: (k, n), C: (m, n).  A.g += C.g Bᵀ,  B.g += Aᵀ C.g. */
    public Variable matmul(Variable that) {
        // TODO 1c: what does C.g add to the gradient of each factor?
        throw new NotAttempted("1c");
    }

    /** C = A − B, all of one shape. */
    public Variable minus(Variable that) {
        // TODO 1c: with which sign does C.g reach each operand?
        throw new NotAttempted("1c");
    }

    /** C = A ⊙ B, element by element, all of one shape. */
    public Variable times(Variable that) {
        // TODO 1c: what does C.g add to A.g, and what to B.g?
        throw new NotAttempted("1c");
    }

    /** C = s A with a number s. */
    public Variable scale(double s) {
        // TODO 1c: what does the number s do to the gradient?
        throw new NotAttempted("1c");
    }

    /** C = A + 1 b: adds the row b: (1, d) to every row of A: (n, d). */
    public Variable plusRow(Variable b) {
        // TODO 1c: how often is the row b used, and what follows for its gradient?
        throw new NotAttempted("1c");
    }

    // ---- Functions of each element

    /** C = max(A, 0). The derivative at 0 is taken as 0. */
    public Variable relu() {
        // TODO 1c: at which elements does ReLU let C.g through?
        throw new NotAttempted("1c");
    }

    /** C = tanh(A). */
    public Variable tanh() {
        // TODO 1c: how do you get the derivative from the value C alone, as the sigmoid does?
        throw new NotAttempted("1c");
    }

    /** C = e^A. */
    public Variable exp() {
        // TODO 1c: what is the derivative of e^a?
        throw new NotAttempted("1c");
    }

    /** C = log A, the natural logarithm. */
    public Variable log() {
        // TODO 1c: what is the derivative of log a, for very small a too?
        throw new NotAttempted("1c");
    }

    /** C = A ⊙ A. */
    public Variable square() {
        // TODO 1c: what is the derivative of a²?
        throw new NotAttempted("1c");
    }

    // ---- Reductions

    /** The mean of all elements of A: (n, d), as a (1, 1) matrix. */
    public Variable mean() {
        // TODO 1c: which operations that you have already give the mean?
        throw new NotAttempted("1c");
    }

    /** The sum of each row of A: (n, d), as a column (n, 1). */
    public Variable rowSums() {
        // TODO 1c: which element of the column C.g belongs to an element of A?
        throw new NotAttempted("1c");
    }

    /** ‖A‖²_F = Σ a_ij², as a (1, 1) matrix. */
    public Variable squaredNorm() {
        // TODO 1c: which operations that you have already give the squared norm?
        throw new NotAttempted("1c");
    }

    /**
     * The Euclidean norm of each row of A: (n, d), as a column (n, 1). The gradient of a row of zeros is 0, one of its
     * subgradients; {@link Matrix#where} puts 0 in the place of 0 / 0.
     */
    public Variable rowNorms() {
        // TODO 1c: what is the derivative of ‖a‖? Which matrix operation replaces 0 / 0 by 0?
        throw new NotAttempted("1c");
    }

    // ---- Objectives

    /**
     * Worked: the mean over the rows of −Σ_j [t_ij log σ(a_ij) + (1 − t_ij) log(1 − σ(a_ij))] with the logistic
     * function σ, as a (1, 1) matrix; finite for logits of any size.
     *
     * <pre>  each element: max(a, 0) − a t + log(1 + e^{−|a|});      A.g += C.g (σ(A) − T) / n  </pre>
     *
     * @param targets T: (n, d), each element in [0, 1]
     */
    public Variable logisticCrossEntropy(Matrix targets) {
        Matrix a = v;
        Matrix positive = a.relu();
        Matrix minusMagnitude = a.minus(positive.scale(2));
        Matrix losses = positive.minus(a.times(targets)).plus(minusMagnitude.exp().plus(1).log());
        double rows = v.rows();
        return node(scalar(losses.sum() / rows),
                new Arrow(this, c -> a.sigmoid().minus(targets).scale(c.get(0, 0) / rows)));
    }

    /** The squared error of each row of A against B: (n, d), averaged over the rows: ‖A − B‖²_F / n. */
    public Variable squaredError(Variable target) {
        // TODO 1c: which operations that you have already give the mean squared distance?
        throw new NotAttempted("1c");
    }

    /**
     * The mean over the rows of −Σ_j t_ij log softmax(A)_ij, as a (1, 1) matrix; finite for logits of any size.
     *
     * <pre>  log softmax(a)_j = a_j − m − log Σ_k e^{a_k − m},  m = max a;      A.g += C.g (softmax(A) − T) / n  </pre>
     *
     * @param targets T: (n, d), each row a distribution: not negative, and adding up to 1
     */
    public Variable softmaxCrossEntropy(Matrix targets) {
        // TODO 1c: how does every e^a stay finite if a logit is 1000?
        throw new NotAttempted("1c");
    }

    /** A (1, 1) matrix in this value's precision. */
    private Matrix scalar(double value) {
        return Matrix.of(1, 1, value).to(v.precision());
    }
}
