package kata.bench;

import java.util.List;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import kata.onnx.ModelWeights;
import kata.onnx.ReferenceAutoencoder;
import kata.random.Generator;
import problem1.Variable;
import problem3.Autoencoder;

/** A reference autoencoder by the kata, with what a student has: Variable and the Autoencoder of the solutions. */
final class KataForward {
    private final Autoencoder network;
    private final Matrix images;
    private Matrix codes;
    private Matrix reconstructions;

    /** @param images (n, 784) in float32 */
    KataForward(int code, Matrix images) {
        this.images = images;
        network = new Autoencoder(Generator.defaultRng(0), Precision.FLOAT32, images.columns(), 1000, 500, 250, code);
        List<ModelWeights.Layer> layers = ReferenceAutoencoder.weights(code).layers();
        List<Variable> parameters = network.parameters();
        for (int l = 0; l < layers.size(); l++) {
            parameters.get(l).v = layers.get(l).weights();
            parameters.get(layers.size() + l).v = layers.get(l).bias();
        }
    }

    /** Codes and reconstructions of the images; an element of each asks for all. */
    void run() {
        codes = network.encode(Variable.constant(images)).v;
        reconstructions = network.decode(codes);
        codes.get(0, 0);
        reconstructions.get(0, 0);
    }

    double[] codes() {
        return codes.toArray();
    }

    double[] reconstructions() {
        return reconstructions.toArray();
    }
}
