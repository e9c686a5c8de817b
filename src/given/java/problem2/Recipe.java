package problem2;

import java.util.function.Supplier;

/**
 * The choices for a training run.
 *
 * @param name         the name of the update rule, such as "Adam"
 * @param newRule      the maker of new update rules, called once for each parameter
 * @param rate         η, the learning rate of the first step
 * @param epochs       the number of passes over all images
 * @param batch        the number of images in a minibatch
 * @param augmentation the change of a minibatch's images before each step
 */
public record Recipe(String name, Supplier<UpdateRule> newRule, double rate, int epochs, int batch,
                     Augmentation augmentation) {

    /** A recipe without augmentation. */
    public Recipe(String name, Supplier<UpdateRule> newRule, double rate, int epochs, int batch) {
        this(name, newRule, rate, epochs, batch, Augmentation.NONE);
    }

    /** The recipe in one line, without the constants of the update rule. */
    @SuppressWarnings("ReferenceEquality")    // a lambda equals itself alone
    public String description() {
        return name + ", " + epochs + " epochs of minibatches of " + batch + ", rate " + rate + " at first"
                + (augmentation == Augmentation.NONE ? "" : ", " + augmentation.getClass().getSimpleName());
    }

    /** This recipe with 20 epochs and randomly shifted images, which brings each rule above 98.5 %. */
    public Recipe lengthened() {
        return new Recipe(name, newRule, rate, 20, batch, new Shifts());
    }
}
