package kata.bench;

/** A line for each round, so that a long run is seen to move. */
final class Progress {
    private Progress() {
    }

    static void show(String what, int round, int rounds) {
        System.err.println("kata: " + what + ": round " + (round + 1) + " of " + rounds);
    }
}
