package problem2;

/** Told of every step of a training run: to print progress, to draw curves. */
public interface TrainingListener {
    /**
     * Called after each step.
     *
     * @param classifier with the parameters after the step
     * @param step       1 after the first minibatch of the run, and so on
     * @param steps      how many steps the whole run has
     * @param loss       the objective of this step's minibatch, before the step
     */
    void afterStep(Classifier classifier, int step, int steps, double loss);
}
