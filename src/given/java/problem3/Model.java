package problem3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kata.matrix.Matrix;

/**
 * A trained encoder and decoder of images, with their results.
 *
 * @param result      the model's name and errors
 * @param encode      the encoder: (n, 784) gives (n, code)
 * @param decode      the decoder: (n, code) gives (n, 784)
 * @param testErrors  the test error after each epoch of training; empty for PCA
 */
record Model(FigureSummary.Result result, UnaryOperator<Matrix> encode, UnaryOperator<Matrix> decode,
             List<Double> testErrors) {

    /** A trained autoencoder; its test error is the test error after the last epoch. */
    static Model of(String title, AutoencoderRecipe recipe, AutoencoderTraining training, Matrix train) {
        Autoencoder network = training.network();
        TrainingState state = training.state();
        return new Model(new FigureSummary.Result(recipe.name(), title, recipe.sizes(), recipe.epochs(),
                SquaredError.perImage(train, network::reconstruct), state.lastTestError(), state.seconds()),
                images -> Plane.codes(network, images), network::decode,
                state.epochs().stream().map(TrainingState.Epoch::testError).toList());
    }

    /** The metadata of the network's exported file. */
    Map<String, String> metadata(AutoencoderRecipe recipe, long seed) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("recipe", recipe.description());
        metadata.put("seed", String.valueOf(seed));
        metadata.put("squared error per training image", String.valueOf(result.trainError()));
        metadata.put("squared error per test image", String.valueOf(result.testError()));
        return metadata;
    }

    /** PCA with k components, fitted to the training images. */
    static Model pca(int k, Matrix train, Matrix test) {
        long start = System.nanoTime();
        CentredPca pca = CentredPca.fit(train, k);
        pca.basis().toArray();   // computes the lazy basis before the clock is read
        return of(pca, train, test, (System.nanoTime() - start) / 1e9);
    }

    static Model of(CentredPca pca, Matrix train, Matrix test, double seconds) {
        int k = pca.basis().columns();
        return new Model(new FigureSummary.Result("pca-" + k, "PCA", List.of(train.columns(), k), 0,
                SquaredError.perImage(train, pca::reconstruct), SquaredError.perImage(test, pca::reconstruct), seconds),
                pca::encode, pca::decode, List.of());
    }

    Matrix reconstruct(Matrix images) {
        return decode.apply(encode.apply(images));
    }
}
