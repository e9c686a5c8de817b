// The learning rates are so small that the network stays as it was made.
// earns: at most 0.25
// fails: TrainingTest.oneRulePasses98PercentOnTheTestImages
// says: being at chance

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> new RmsProp(0.99, 1e-8), 1e-12, 5, 128),
            new Recipe("Adam", () -> new Adam(0.9, 0.999, 1e-8), 1e-12, 5, 128));
}
