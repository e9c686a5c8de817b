package problem2;

import java.util.List;
import java.util.Optional;
import kata.matrix.Matrix;
import kata.random.Generator;

/** The three update rules that the homework asks for, whatever their recipes are called. */
enum HomeworkRule {
    ADAGRAD("Adagrad"), RMSPROP("RMSprop"), ADAM("Adam");

    /** So many that RMSprop of a long memory is not taken for Adagrad. */
    private static final int STEPS = 60;
    private static final int ELEMENTS = 40;

    private final String title;

    HomeworkRule(String title) {
        this.title = title;
    }

    /**
     * The one whose steps a fresh rule takes along random gradients; nothing if it is another one. This says which
     * training is worth beginning; what counts is the steps that the rules take in it.
     */
    static Optional<HomeworkRule> of(UpdateRule rule) {
        Generator rng = Generator.defaultRng(0);
        Matrix scales = Matrix.of(1, ELEMENTS, rng.standardNormal(ELEMENTS)).exp().scale(1e-3);
        Matrix theta = Matrix.of(1, ELEMENTS, rng.standardNormal(ELEMENTS)).scale(0.05);
        RuleSteps steps = new RuleSteps();
        for (int t = 0; t < STEPS; t++) {
            Matrix gradient = Matrix.of(1, ELEMENTS, rng.standardNormal(ELEMENTS)).times(scales);
            Matrix next = rule.step(theta, gradient, 1e-3);
            steps.add(theta, gradient, next);
            theta = next;
        }
        return RuleSteps.rule(List.of(steps));
    }

    @Override
    public String toString() {
        return title;
    }
}
