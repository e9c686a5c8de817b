// The recipes train for one epoch, which is not enough for any of them.
// earns: at most 0.25
// fails: TrainingTest.twoRulesPass98PercentOnTheTestImages
// says: the test accuracy is 98 % or more with 0 of the rules, expected 2

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> new RmsProp(0.99, 1e-8), 1e-3, 1, 256),
            new Recipe("Adam", () -> new Adam(0.9, 0.999, 1e-8), 1e-3, 1, 256));
}
