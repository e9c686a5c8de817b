package problem2;

import java.util.function.Supplier;

/**
 * All that is chosen before training starts.
 *
 * @param name         of the update rule, as in "Adam"
 * @param newRule      makes a fresh update rule, one for each parameter
 * @param rate         η, the learning rate of the first step
 * @param epochs       how often each image is seen
 * @param batch        images in a minibatch
 * @param augmentation what happens to the images of a minibatch before the step
 */
public record Recipe(String name, Supplier<UpdateRule> newRule, double rate, int epochs, int batch,
                     Augmentation augmentation) {

    /** With the images as they are. */
    public Recipe(String name, Supplier<UpdateRule> newRule, double rate, int epochs, int batch) {
        this(name, newRule, rate, epochs, batch, Augmentation.NONE);
    }

    /** Everything but what the rule is made with, in one line. */
    @SuppressWarnings("ReferenceEquality")    // a lambda equals itself alone
    public String description() {
        return name + ", " + epochs + " epochs of minibatches of " + batch + ", rate " + rate + " at first"
                + (augmentation == Augmentation.NONE ? "" : ", " + augmentation.getClass().getSimpleName());
    }

    /** The same for longer, on images that differ a little each time: takes each rule past 98.5 %. */
    public Recipe lengthened() {
        return new Recipe(name, newRule, rate, 20, batch, new Shifts());
    }
}
