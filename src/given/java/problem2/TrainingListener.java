package problem2;

/** Receives every step of a training run, for example to print progress or to draw curves. */
public interface TrainingListener {
    /**
     * Receives one step.
     *
     * @param classifier the classifier with its parameters after the step
     * @param step       the number of the step, counted from 1
     * @param steps      the number of steps in the whole run
     * @param loss       the objective of the step's minibatch, before the step
     */
    void afterStep(Classifier classifier, int step, int steps, double loss);
}
