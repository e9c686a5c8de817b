// Adam passes twice, under two names: two rules are asked for.
// fails: TrainingTest.twoRulesPass98PercentOnTheTestImages
// says: 98 % or more with 1 of the rules, expected 2
// says: two recipes of one rule count once

public static List<Recipe> recipes() {
    return List.of(
            new Recipe("RMSprop", () -> new Adam(0.9, 0.99, 1e-8), 1e-3, 5, 128),
            new Recipe("Adam", () -> new Adam(0.9, 0.999, 1e-8), 1e-3, 5, 128));
}
