// The learning rates are so large that the network is lost in the first steps: it tells 11 % of the digits.
// earns: at most 0.25
// fails: TrainingTest.oneRulePasses98PercentOnTheTestImages
// says: being at chance

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("Adagrad", () -> new Adagrad(1e-10), 100, 5, 128),
            new Recipe("Adam", () -> new Adam(0.9, 0.999, 1e-8), 100, 5, 128));
}
