package problem3;

import java.util.List;
import java.util.stream.Stream;
import problem2.Augmentation;

/**
 * All that is chosen before an autoencoder is trained, but for the seed.
 *
 * @param name          of its files, as in "autoencoder-30"
 * @param sizes         of the encoder, from the input's to the code's
 * @param epochs        how often each image is seen
 * @param batch         images in a minibatch
 * @param rate          η, the largest learning rate
 * @param warmUp        the share of the steps in which the learning rate rises to it
 * @param beta2         of Adam: how much of the mean of squares is kept
 * @param augmentation  what happens to the images of a minibatch before the step
 * @param augmented     for which share of the steps, from the first on
 */
public record AutoencoderRecipe(String name, List<Integer> sizes, int epochs, int batch, double rate, double warmUp,
                                double beta2, Augmentation augmentation, double augmented) {
    private static final Jitter LITTLE = new Jitter(0.10, 0.05, 0.5);

    /** @throws IllegalArgumentException unless there is an epoch and an image in a minibatch */
    public AutoencoderRecipe {
        if (epochs < 1 || batch < 1) {
            throw new IllegalArgumentException(epochs + " epochs of minibatches of " + batch + ": both are 1 or more");
        }
    }

    /**
     * The paper's network 784-1000-500-250-code, trained as {@code ./kata figures} trains it.
     *
     * @param code   how many numbers an image becomes, 1 or more
     * @param epochs 1 or more; the figures have 40
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
            throw new IllegalArgumentException("a code of " + code + " numbers: it has 1 or more");
        }
        return Stream.concat(Stream.of(others), Stream.of(code)).toList();
    }

    /** The same with another augmentation, for another share of the steps. */
    public AutoencoderRecipe with(Augmentation other, double share) {
        return new AutoencoderRecipe(name, sizes, epochs, batch, rate, warmUp, beta2, other, share);
    }

    /** The sizes as the network takes them. */
    public int[] widths() {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Everything in one line: two recipes with the same line train alike. */
    public String description() {
        return name + ", " + sizes + ", " + epochs + " epochs of minibatches of " + batch + ", rate " + rate
                + ", warm-up " + warmUp + ", beta2 " + beta2
                + (augmented > 0 ? ", " + augmentation + " for " + augmented + " of the steps" : "");
    }

    /** The learning rate of a step, counted from 0: a straight rise, times half a wave of a cosine that falls to 0. */
    public double rate(long step, long steps) {
        double rise = Math.min(1, (step + 1) / (warmUp * steps));
        return rate * rise * (1 + StrictMath.cos(Math.PI * step / steps)) / 2;
    }
}
