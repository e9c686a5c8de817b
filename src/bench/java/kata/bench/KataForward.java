package kata.bench;

import kata.matrix.Matrix;
import kata.onnx.ReferenceAutoencoder;
import problem1.Variable;
import problem3.Autoencoder;
import problem3.AutoencoderFile;

/** A reference autoencoder in the kata: with Variable and Autoencoder from the solutions, as a student writes them. */
final class KataForward {
    private final Autoencoder network;
    private final Matrix images;
    private Matrix codes;
    private Matrix reconstructions;

    /** @param images (n, 784) in float32 */
    KataForward(int code, Matrix images) {
        this.images = images;
        network = AutoencoderFile.read(ReferenceAutoencoder.file(code));
    }

    /** Computes codes and reconstructions of the images: to read one element of a lazy matrix computes all elements. */
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
