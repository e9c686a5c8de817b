package problem3;

import java.util.List;
import java.util.stream.Stream;
import problem2.Augmentation;

/**
 * The choices for training an autoencoder, except for the seed.
 *
 * @param name          the start of the files' names, such as "autoencoder-30"
 * @param sizes         the widths of the encoder, from the input to the code
 * @param epochs        the number of passes over all images
 * @param batch         the number of images in a minibatch
 * @param rate          η, the largest learning rate
 * @param warmUp        the share of the steps in which the learning rate rises to η
 * @param beta2         Adam's β2, the share of the mean of squares that a step keeps
 * @param augmentation  the change of a minibatch's images before a step
 * @param augmented     the share of the steps with augmentation, from the first step on
 */
public record AutoencoderRecipe(String name, List<Integer> sizes, int epochs, int batch, double rate, double warmUp,
                                double beta2, Augmentation augmentation, double augmented) {
    private static final Jitter LITTLE = new Jitter(0.10, 0.05, 0.5);

    /** @throws IllegalArgumentException if {@code epochs} or {@code batch} is below 1 */
    public AutoencoderRecipe {
        if (epochs < 1 || batch < 1) {
            throw new IllegalArgumentException(epochs + " epochs of minibatches of " + batch
                    + ": both must be 1 or more");
        }
    }

    /**
     * The paper's network 784-1000-500-250-code, trained as in {@code ./kata figures}.
     *
     * @param code   the length of a code, 1 or more
     * @param epochs the number of epochs, 1 or more; 40 for the figures
     */
    public static AutoencoderRecipe standard(int code, int epochs) {
        return new AutoencoderRecipe("autoencoder-" + code, sizes(code, 784, 1000, 500, 250), epochs, 100, 3e-3,
                0.02, 0.99, LITTLE, 0.8);
    }

    /** A network 784-300-100-code for short experiments, without augmentation: an epoch takes a second or two. */
    public static AutoencoderRecipe small(int code, int epochs) {
        return new AutoencoderRecipe("small-" + code, sizes(code, 784, 300, 100), epochs, 50, 3e-3, 0.02, 0.99,
                Augmentation.NONE, 0);
    }

    private static List<Integer> sizes(int code, Integer... others) {
        if (code < 1) {
            throw new IllegalArgumentException("a code has 1 or more numbers, not " + code);
        }
        return Stream.concat(Stream.of(others), Stream.of(code)).toList();
    }

    /** This recipe with another augmentation, for another share of the steps. */
    public AutoencoderRecipe with(Augmentation other, double share) {
        return new AutoencoderRecipe(name, sizes, epochs, batch, rate, warmUp, beta2, other, share);
    }

    /** The sizes as an array, for the network's constructor. */
    public int[] widths() {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The whole recipe in one line: recipes with the same line train alike. */
    public String description() {
        return name + ", " + sizes + ", " + epochs + " epochs of minibatches of " + batch + ", rate " + rate
                + ", warm-up " + warmUp + ", beta2 " + beta2
                + (augmented > 0 ? ", " + augmentation + " for " + augmented + " of the steps" : "");
    }

    /** The learning rate of a step, counted from 0: a linear warm-up, times a cosine that falls from 1 to 0. */
    public double rate(long step, long steps) {
        double rise = Math.min(1, (step + 1) / (warmUp * steps));
        return rate * rise * (1 + StrictMath.cos(Math.PI * step / steps)) / 2;
    }
}
