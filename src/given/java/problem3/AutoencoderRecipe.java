package problem3;

import java.util.List;
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
