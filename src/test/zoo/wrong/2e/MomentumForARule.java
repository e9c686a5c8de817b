// Momentum, which is given, passes in place of a rule of one's own.
// earns: at most 0.25
// fails: TrainingTest.oneRulePasses98PercentOnTheTestImages
// says: 98 % or more with 0 of the rules, expected 1
// says: two recipes of one rule count once, those of other rules not at all
// fails: TrainingTest.twoRulesPass98PercentOnTheTestImages
// says: by another rule

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("Adagrad", () -> new Momentum(0.9), 0.1, 5, 128),
            new Recipe("Adam", () -> new Momentum(0.9), 0.05, 5, 64));
}
