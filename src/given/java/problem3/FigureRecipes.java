package problem3;

import java.util.List;
import problem2.Augmentation;

/** The recipes of the autoencoders, for the figures and for the figures at length. */
public final class FigureRecipes {
    private static final List<Integer> TO_30 = List.of(784, 1000, 500, 250, 30);
    private static final List<Integer> TO_2 = List.of(784, 1000, 500, 250, 2);
    private static final Jitter SMALL = new Jitter(0.10, 0.05, 0.5);
    private static final Jitter LARGE = new Jitter(0.15, 0.08, 1.0);

    private FigureRecipes() {
    }

    /** The paper's autoencoder of figure 2B, with a code of 30. */
    public static AutoencoderRecipe thirty(boolean full) {
        return new AutoencoderRecipe("autoencoder-30", TO_30, full ? 100 : 40, 100, 3e-3, 0.02, 0.99, 0,
                full ? LARGE : SMALL, full ? 0.9 : 0.8);
    }

    /** The paper's autoencoder of figure 3, with a code of 2. */
    public static AutoencoderRecipe two(boolean full) {
        return new AutoencoderRecipe("autoencoder-2", TO_2, full ? 150 : 40, 100, 3e-3, 0.02, 0.99, 0, SMALL,
                full ? 0.9 : 0.8);
    }

    /** Logistic PCA, the paper's third row: the autoencoder without hidden layers. */
    public static AutoencoderRecipe logisticPca() {
        return new AutoencoderRecipe("logistic-pca-30", List.of(784, 30), 60, 100, 3e-3, 0.02, 0.99, 0,
                Augmentation.NONE, 0);
    }
}
