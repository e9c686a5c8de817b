package kata.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kata.matrix.kernel.Backend;
import kata.matrix.kernel.Kernels;
import kata.matrix.kernel.Operation;
import kata.matrix.thread.Parallel;

/**
 * A training step without autodiff, on reused arrays, to measure the cost of autodiff. The step calls the kata's
 * kernels in the order in which a careful programmer would, each kernel on all threads.
 */
public final class HandWrittenStep {
    /** The kind of network: logistic layers with a linear code, or rectified layers with a linear last layer. */
    public enum Kind {
        AUTOENCODER, CLASSIFIER
    }

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;
    /** The elements of a block, so few that the block stays in the L1 cache for all of Adam's three loops. */
    private static final int BLOCK = 1024;
    private static final Kernels<float[]> KERNELS = Backend.vector().float32;

    private final Kind kind;
    private final int batch;
    private final int[] sizes;
    private final double rate;
    private final List<float[]> parameters = new ArrayList<>();
    private final List<float[]> gradients = new ArrayList<>();
    private final List<float[]> means = new ArrayList<>();
    private final List<float[]> squares = new ArrayList<>();
    /** The output of each layer; below, the objective's gradient for the input of the layer's activation. */
    private final float[][] h;
    private final float[][] deltas;
    private final double[] rowLosses;
    private int t;

    /**
     * @param sizes      the width of the input, then of each layer
     * @param parameters the weights of all layers, then their biases
     */
    public HandWrittenStep(Kind kind, int batch, int[] sizes, List<Matrix> parameters, double rate) {
        this.kind = kind;
        this.batch = batch;
        this.sizes = sizes.clone();
        this.rate = rate;
        for (Matrix matrix : parameters) {
            float[] values = floats(matrix);
            this.parameters.add(values);
            gradients.add(new float[values.length]);
            means.add(new float[values.length]);
            squares.add(new float[values.length]);
        }
        h = IntStream.of(sizes).mapToObj(size -> new float[batch * size]).toArray(float[][]::new);
        deltas = IntStream.of(sizes).mapToObj(size -> new float[batch * size]).toArray(float[][]::new);
        rowLosses = new double[batch];
    }

    /** The elements of a float32 matrix. */
    public static float[] floats(Matrix matrix) {
        double[] values = matrix.toArray();
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }

    private int layers() {
        return sizes.length - 1;
    }

    private boolean linear(int layer) {
        return kind == Kind.AUTOENCODER ? layer == layers() / 2 : layer == layers();
    }

    /**
     * Runs forward, backward and update.
     *
     * @param x       (batch, input)
     * @param targets (batch, output)
     * @return the objective before the step
     */
    public double run(float[] x, float[] targets) {
        h[0] = x;
        for (int layer = 1; layer <= layers(); layer++) {
            forward(layer);
        }
        int last = layers();
        Parallel.overRange(batch, 100L * sizes[last], (from, to) -> {
            for (int row = from; row < to; row++) {
                rowLosses[row] = kind == Kind.AUTOENCODER ? squaredError(targets, row) : crossEntropy(targets, row);
            }
        });
        for (int layer = last; layer >= 1; layer--) {
            backward(layer);
        }
        t++;
        for (int p = 0; p < parameters.size(); p++) {
            adam(parameters.get(p), gradients.get(p), means.get(p), squares.get(p));
        }
        return IntStream.range(0, batch).mapToDouble(row -> rowLosses[row]).sum() / batch;
    }

    private void forward(int layer) {
        int in = sizes[layer - 1];
        int out = sizes[layer];
        float[] y = h[layer];
        float[] bias = parameters.get(layers() + layer - 1);
        KERNELS.product(h[layer - 1], false, parameters.get(layer - 1), true, null, y, batch, out, in);
        Parallel.overRange(batch, out, (from, to) -> {
            for (int row = from; row < to; row++) {
                addBias(y, row * out, bias);
                if (!linear(layer)) {
                    activate(y, row * out, out);
                }
            }
        });
    }

    private static void addBias(float[] y, int at, float[] bias) {
        for (int j = 0; j < bias.length; j++) {
            y[at + j] += bias[j];
        }
    }

    private void activate(float[] y, int at, int count) {
        if (kind == Kind.AUTOENCODER) {
            apply(Operation.SIGMOID, new Object[] {y}, y, at, count);
        } else {
            apply(Operation.RELU, new Object[] {y}, y, at, count);
        }
    }

    /** Returns ‖y − t‖² of a row, and sets δ = 2 (y − t) ⊙ y ⊙ (1 − y) / batch. */
    private double squaredError(float[] targets, int row) {
        int columns = sizes[layers()];
        float[] y = h[layers()];
        float[] delta = deltas[layers()];
        float scale = 2f / batch;
        double squared = 0;
        for (int i = row * columns; i < (row + 1) * columns; i++) {
            float difference = y[i] - targets[i];
            squared += difference * difference;
            delta[i] = scale * difference * y[i] * (1 - y[i]);
        }
        return squared;
    }

    /** Returns −Σ t log softmax(y) of a row, and sets δ = (softmax(y) − t) / batch. */
    private double crossEntropy(float[] targets, int row) {
        int columns = sizes[layers()];
        int at = row * columns;
        float[] y = h[layers()];
        float[] delta = deltas[layers()];
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = at; i < at + columns; i++) {
            largest = Math.max(largest, y[i]);
        }
        for (int i = at; i < at + columns; i++) {
            delta[i] = y[i] - largest;
        }
        double loss = 0;
        for (int i = at; i < at + columns; i++) {
            loss -= targets[i] * delta[i];
        }
        apply(Operation.EXP, new Object[] {delta}, delta, at, columns);
        double sum = 0;
        for (int i = at; i < at + columns; i++) {
            sum += delta[i];
        }
        float scale = (float) (1 / sum);
        for (int i = at; i < at + columns; i++) {
            delta[i] = (delta[i] * scale - targets[i]) / batch;
        }
        return loss + Math.log(sum);
    }

    private void backward(int layer) {
        int in = sizes[layer - 1];
        int out = sizes[layer];
        float[] delta = deltas[layer];
        KERNELS.product(delta, true, h[layer - 1], false, null, gradients.get(layer - 1), out, in, batch);
        columnSums(delta, out, gradients.get(layers() + layer - 1));
        if (layer == 1) {
            return;
        }
        float[] below = deltas[layer - 1];
        float[] y = h[layer - 1];
        KERNELS.product(delta, false, parameters.get(layer - 1), false, null, below, batch, in, out);
        if (!linear(layer - 1)) {
            Parallel.overRange(below.length, 1, (from, to) -> differentiate(below, y, from, to));
        }
    }

    private void columnSums(float[] delta, int columns, float[] result) {
        double[] sums = new double[columns];
        KERNELS.columnSums(delta, batch, columns, 0, columns, sums);
        for (int j = 0; j < columns; j++) {
            result[j] = (float) sums[j];
        }
    }

    private void differentiate(float[] delta, float[] y, int from, int to) {
        if (kind == Kind.AUTOENCODER) {
            for (int i = from; i < to; i++) {
                delta[i] *= y[i] * (1 - y[i]);
            }
        } else {
            for (int i = from; i < to; i++) {
                delta[i] = y[i] > 0 ? delta[i] : 0;
            }
        }
    }

    /** Computes z = f(x, …, numbers) for {@code count} elements, in every array from index {@code at} on. */
    private static void apply(Operation operation, Object[] x, float[] z, int at, int count, double... numbers) {
        int[] places = new int[x.length];
        Arrays.fill(places, at);
        KERNELS.apply(operation, x, places, numbers, z, at, count);
    }

    private void adam(float[] theta, float[] g, float[] m, float[] s) {
        double mHat = 1 / (1 - Math.pow(BETA1, t));
        double sHat = 1 / (1 - Math.pow(BETA2, t));
        Parallel.overRange((theta.length - 1) / BLOCK + 1, 3L * BLOCK, (from, to) -> {
            for (int block = from; block < to; block++) {
                int at = block * BLOCK;
                int count = Math.min(BLOCK, theta.length - at);
                apply(Operation.COMBINE, new Object[] {m, g}, m, at, count, BETA1, 1 - BETA1);
                apply(Operation.COMBINE_SQUARE, new Object[] {s, g}, s, at, count, BETA2, 1 - BETA2);
                apply(Operation.STEP, new Object[] {theta, m, s}, theta, at, count, rate, mHat, sHat, EPSILON);
            }
        });
    }
}
