package kata.runner;

import java.util.List;
import java.util.Set;
import kata.checks.PyTorch;

/**
 * A mistake in the autodiff engine.
 *
 * @param name  what is wrong
 * @param right a text that stands once in solutions/problem1/Variable.java
 * @param wrong what stands there instead
 * @param seen  by which of the comparisons with PyTorch it is found
 */
record SeededBug(String name, String right, String wrong, Set<PyTorch> seen) {
    static final List<SeededBug> ALL = List.of(
            of("a transpose is missing in the product",
                    "c.matmul(b.transpose())", "c.matmul(b)", PyTorch.CLASSIFIER),
            of("the gradient of a transpose is not transposed",
                    "new Arrow(this, Matrix::transpose)", "new Arrow(this, c -> c)",
                    PyTorch.CLASSIFIER, PyTorch.AUTOENCODER),
            of("the mask lets through what is negative",
                    "mask = v.positive()", "mask = v.scale(-1).positive()", PyTorch.THREE_LAYERS, PyTorch.CLASSIFIER),
            of("the mask is that of the gradient",
                    "c.times(mask)", "c.relu()", PyTorch.THREE_LAYERS, PyTorch.CLASSIFIER),
            of("the mask is missing",
                    "c.times(mask)", "c", PyTorch.THREE_LAYERS, PyTorch.CLASSIFIER),
            of("= for +=",
                    "part : operand.g.plus(part)", "part : part", PyTorch.THREE_LAYERS),
            of("a node is visited after each of its uses",
                    "usesLeft.merge(operand, -1, Integer::sum) == 0", "usesLeft.merge(operand, -1, Integer::sum) < 9",
                    PyTorch.THREE_LAYERS),
            of("a bias has no gradient",
                    ", new Arrow(b, Matrix::columnSums)", "", PyTorch.CLASSIFIER, PyTorch.AUTOENCODER),
            of("a bias gets the mean for the sum",
                    "new Arrow(b, Matrix::columnSums)", "new Arrow(b, c -> c.columnSums().scale(1.0 / c.rows()))",
                    PyTorch.CLASSIFIER, PyTorch.AUTOENCODER),
            of("a bias gets the gradient of the first point alone",
                    "new Arrow(b, Matrix::columnSums)", "new Arrow(b, c -> c.slice(0, 1))",
                    PyTorch.CLASSIFIER, PyTorch.AUTOENCODER),
            of("the derivative of the sigmoid is taken from the input",
                    "c.times(y).times(y.negate().plus(1))", "c.times(v).times(v.negate().plus(1))",
                    PyTorch.AUTOENCODER),
            of("the sign of the subtrahend",
                    "new Arrow(that, Matrix::negate)", "new Arrow(that, c -> c)", PyTorch.THREE_LAYERS),
            of("the squared error without 1/n",
                    "minus(target).squaredNorm().scale(1.0 / v.rows())", "minus(target).squaredNorm()",
                    PyTorch.AUTOENCODER),
            of("the squared error as a mean over all elements",
                    "minus(target).squaredNorm().scale(1.0 / v.rows())", "minus(target).square().mean()",
                    PyTorch.AUTOENCODER),
            of("the gradient of the cross-entropy without 1/n",
                    "logSoftmax.exp().minus(targets).scale(c.get(0, 0) / rows)",
                    "logSoftmax.exp().minus(targets).scale(c.get(0, 0))", PyTorch.CLASSIFIER),
            of("the gradient of the cross-entropy points uphill",
                    "logSoftmax.exp().minus(targets)", "targets.minus(logSoftmax.exp())", PyTorch.CLASSIFIER),
            of("the square without its factor 2",
                    "c.times(a).scale(2)", "c.times(a)", PyTorch.AUTOENCODER),
            of("the number s is forgotten on the way back",
                    "new Arrow(this, c -> c.scale(s))", "new Arrow(this, c -> c)",
                    PyTorch.THREE_LAYERS, PyTorch.AUTOENCODER),
            of("one factor of a product has no gradient",
                    ", new Arrow(that, c -> c.times(a))", "", PyTorch.THREE_LAYERS),
            of("the sum forgets what comes from behind",
                    "a.filledWith(c.get(0, 0))", "a.filledWith(1)", PyTorch.THREE_LAYERS, PyTorch.AUTOENCODER));

    private static SeededBug of(String name, String right, String wrong, PyTorch... seen) {
        return new SeededBug(name, right, wrong, Set.of(seen));
    }

    /**
     * The source with the mistake in it.
     *
     * @throws IllegalStateException if its place is not there just once
     */
    String in(String source) {
        int at = source.indexOf(right);
        if (at < 0 || source.indexOf(right, at + 1) >= 0) {
            throw new IllegalStateException("\"" + right + "\" does not stand once in Variable.java");
        }
        return source.substring(0, at) + wrong + source.substring(at + right.length());
    }

    @Override
    public String toString() {
        return name;
    }
}
