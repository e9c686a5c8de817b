package kata.bench;

/** Prints a line for each round, which shows the progress of a long run. */
final class Progress {
    private Progress() {
    }

    static void show(String what, int round, int rounds) {
        System.err.println("kata: " + what + ": round " + (round + 1) + " of " + rounds);
    }
}
