// Weights decay before the steps of RMSprop and Adam; what each needs is in a class that is not serializable.

private static UpdateRule withDecay(UpdateRule rule) {
    class State {
        final UpdateRule inner = rule;
        int steps;
    }
    State state = new State();
    return (theta, gradient, rate) -> {
        state.steps++;
        return state.inner.step(theta.scale(1 - 1e-6), gradient, rate);
    };
}

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> withDecay(new RmsProp(0.99, 1e-8)), 1e-3, 5, 128),
            new Recipe("Adam", () -> withDecay(new Adam(0.9, 0.999, 1e-8)), 1e-3, 5, 128));
}
