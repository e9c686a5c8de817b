package kata.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import kata.matrix.Matrix;

/**
 * A training step of PyTorch in the usual form for Java: each operation is a call through DJL. Adam consists of
 * in-place operations, which are faster than DJL's own Adam.
 */
final class PyTorchByDjlStep {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final NDManager manager;
    private final Network network;
    private final PyTorchTensors tensors;
    private final List<NDArray> parameters;
    /** The decaying sums of gradients and of squared gradients: Adam's means without the factors 1 − β₁ and 1 − β₂. */
    private final List<NDArray> m;
    private final List<NDArray> s;
    private int t;

    PyTorchByDjlStep(NDManager manager, Network network, PyTorchTensors tensors, List<Matrix> parameters) {
        this.manager = manager;
        this.network = network;
        this.tensors = tensors;
        this.parameters = tensors.copies(parameters);
        this.m = tensors.zeros(parameters);
        this.s = tensors.zeros(parameters);
    }

    /** Runs forward, backward and update on the i-th minibatch; returns the objective before the update. */
    double run(int i) {
        try (NDManager step = manager.newSubManager()) {
            NDArray x = tensors.images(i);
            NDArray labels = tensors.labels(i);
            step.tempAttachAll(x, labels);
            List<NDArray> leaves = leaves(step);
            NDArray loss;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray output = forward(x, leaves);
                loss = switch (network.kind()) {
                    case AUTOENCODER -> output.sub(x).square().sum().div(network.batch());
                    case CLASSIFIER -> output.logSoftmax(-1).gather(labels.expandDims(1), 1).mean().neg();
                };
                collector.backward(loss);
            }
            t++;
            for (int p = 0; p < leaves.size(); p++) {
                adam(parameters.get(p), leaves.get(p).getGradient(), m.get(p), s.get(p));
            }
            return loss.getFloat();
        }
    }

    /** New arrays that share the parameters' memory and have no gradient yet: backward would add to an earlier one. */
    private List<NDArray> leaves(NDManager step) {
        List<NDArray> leaves = new ArrayList<>();
        for (NDArray parameter : parameters) {
            NDArray leaf = parameter.stopGradient();
            leaf.attach(step);
            leaf.setRequiresGradient(true);
            leaves.add(leaf);
        }
        return leaves;
    }

    private NDArray forward(NDArray x, List<NDArray> leaves) {
        int layers = network.layers();
        NDArray h = x;
        for (int layer = 0; layer < layers; layer++) {
            h = Linear.linear(h, leaves.get(layer), leaves.get(layers + layer)).singletonOrThrow();
            h = switch (network.kind()) {
                case AUTOENCODER -> layer == network.codeLayer() ? h : Activation.sigmoid(h);
                case CLASSIFIER -> layer == layers - 1 ? h : Activation.relu(h);
            };
        }
        return h;
    }

    /** Updates a parameter, and overwrites the gradient. One factor combines all constants, to save operations. */
    private void adam(NDArray parameter, NDArray gradient, NDArray m, NDArray s) {
        double root = Math.sqrt((1 - Math.pow(BETA2, t)) / (1 - BETA2));
        double rate = KataStep.RATE * (1 - BETA1) / (1 - Math.pow(BETA1, t)) * root;
        m.muli(BETA1).addi(gradient);
        s.muli(BETA2).addi(gradient.muli(gradient));
        try (NDArray divisor = s.sqrt().addi(EPSILON * root); NDArray update = m.div(divisor)) {
            parameter.subi(update.muli(rate));
        }
    }
}
