// Something is put around each rule: weights decay before Adam's step, RMSprop's is a method reference.

import kata.matrix.Matrix;

private static final class Decayed implements UpdateRule {
    private final UpdateRule rule = new Adam(0.9, 0.999, 1e-8);

    @Override
    public Matrix step(Matrix theta, Matrix gradient, double rate) {
        return rule.step(theta.scale(1 - 0.01 * rate), gradient, rate);
    }
}

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> new RmsProp(0.99, 1e-8)::step, 1e-3, 5, 128),
            new Recipe("Adam with weights that decay", Decayed::new, 1e-3, 5, 128));
}
