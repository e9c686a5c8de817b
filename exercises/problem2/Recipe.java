package problem2;

import java.util.function.Supplier;

/**
 * All that is chosen before training starts.
 *
 * @param name    of the update rule, as in "Adam"
 * @param newRule makes a fresh update rule, one for each parameter
 * @param rate    η, the learning rate of the first step
 * @param epochs  how often each image is seen
 * @param batch   images in a minibatch
 */
public record Recipe(String name, Supplier<UpdateRule> newRule, double rate, int epochs, int batch) {
}
