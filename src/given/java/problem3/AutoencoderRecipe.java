package problem3;

import java.util.List;
import problem2.Augmentation;

/**
 * The choices for training an autoencoder, except for the seed.
 *
 * @param name          the start of its files' names, such as "autoencoder-30"
 * @param sizes         the widths of the encoder, from the input to the code
 * @param epochs        the number of passes over all images
 * @param batch         the number of images in a minibatch
 * @param rate          η, the largest learning rate
 * @param warmUp        the share of the steps in which the learning rate rises to η
 * @param beta2         Adam's β2, the share of its mean of squares that a step keeps
 * @param augmentation  the change of a minibatch's images before a step
 * @param augmented     the share of the steps with augmentation, from the first step on
 */
public record AutoencoderRecipe(String name, List<Integer> sizes, int epochs, int batch, double rate, double warmUp,
                                double beta2, Augmentation augmentation, double augmented) {
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
