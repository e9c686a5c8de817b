package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import kata.matrix.HandWrittenStep;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.random.Generator;
import problem1.Variable;
import problem2.Adam;
import problem2.Classifier;
import problem2.Optimizer;

/** A training step of the kata, as a student writes it: with Variable, Optimizer and Adam. */
final class KataStep {
    static final double RATE = 1e-3;

    private final List<Variable> parameters;
    private final IntFunction<Variable> loss;
    private final Optimizer optimizer;

    private KataStep(List<Variable> parameters, IntFunction<Variable> loss) {
        this.parameters = parameters;
        this.loss = loss;
        this.optimizer = new Optimizer(parameters, () -> new Adam(0.9, 0.999, 1e-8));
    }

    static KataStep of(Network network, Minibatches data) {
        Generator rng = Generator.defaultRng(0);
        if (network.kind() == HandWrittenStep.Kind.CLASSIFIER) {
            int[] sizes = network.sizesAsArray();
            Classifier classifier = new Classifier(rng, Precision.FLOAT32, sizes);
            return new KataStep(classifier.parameters(), i -> classifier.loss(data.images(i), data.targets(i)));
        }
        List<Variable> weights = new ArrayList<>();
        List<Variable> biases = new ArrayList<>();
        for (int layer = 0; layer < network.layers(); layer++) {
            int in = network.sizes().get(layer);
            int out = network.sizes().get(layer + 1);
            Matrix normals = Matrix.of(out, in, rng.standardNormal(out * in));
            weights.add(Variable.of(normals.scale(1 / Math.sqrt(in)).to(Precision.FLOAT32)));
            biases.add(Variable.of(Matrix.zeros(1, out, Precision.FLOAT32)));
        }
        List<Variable> parameters = new ArrayList<>(weights);
        parameters.addAll(biases);
        return new KataStep(parameters, i -> {
            Variable x = Variable.constant(data.images(i));
            Variable h = x;
            for (int layer = 0; layer < weights.size(); layer++) {
                h = h.matmul(weights.get(layer).transpose()).plusRow(biases.get(layer));
                h = layer == network.codeLayer() ? h : h.sigmoid();
            }
            return h.squaredError(x);
        });
    }

    /** The weights of all layers, then their biases. */
    List<Matrix> parameters() {
        return parameters.stream().map(parameter -> parameter.v).toList();
    }

    /** Runs forward, backward and update on the i-th minibatch; returns the objective before the update. */
    double run(int i) {
        Variable objective = loss.apply(i);
        objective.backward();
        optimizer.step(RATE);
        return objective.v.get(0, 0);
    }
}
