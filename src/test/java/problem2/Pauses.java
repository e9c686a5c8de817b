package problem2;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kata.matrix.Matrix;

/** Steps without gradient, and what rules make of them that treat 0 as if nothing was said. */
final class Pauses {
    /**
     * What a rule leaves out where there is no gradient.
     *
     * @param name       for the message
     * @param ofAll      whether only where all elements have none
     * @param counts     whether the step is counted
     * @param remembers  whether what the rule remembers goes on
     * @param moves      whether θ goes on
     */
    record Mistake(String name, boolean ofAll, boolean counts, boolean remembers, boolean moves) {
    }

    static final Mistake NONE = new Mistake("the rule", true, true, true, true);

    static final List<Mistake> MISTAKES = List.of(
            new Mistake("a rule that leaves out a step without gradient: what it remembers and its count go on",
                    true, false, false, false),
            new Mistake("a rule that counts a step without gradient and leaves out the rest: what it remembers goes on",
                    true, true, false, false),
            new Mistake("a rule that does not count a step without gradient: its count goes on",
                    true, false, true, true),
            new Mistake("a rule that stays where it is in a step without gradient: it moves by what it remembers",
                    true, true, true, false),
            new Mistake("a rule that forgets nothing in a step without gradient: its decay goes on",
                    true, true, false, true),
            new Mistake("a lazy rule, which leaves out the elements without gradient: it remembers them still",
                    false, true, false, false),
            new Mistake("a lazy rule, which leaves out the elements without gradient, and counts steps for "
                    + "each: it remembers them still", false, false, false, false),
            new Mistake("a rule that does not move elements without gradient: they move by what it remembers",
                    false, true, true, false),
            new Mistake("a rule that forgets nothing of elements without gradient: their decay goes on",
                    false, true, false, true));

    private Pauses() {
    }

    /** The gradients with 1 to 4 in a row all 0, and a quarter of the other elements. */
    static Matrix[] in(Matrix[] gradients, SplittableRandom random) {
        int from = random.nextInt(gradients.length - 4);
        int to = from + random.nextInt(1, 5);
        Matrix[] paused = new Matrix[gradients.length];
        for (int t = 0; t < paused.length; t++) {
            boolean pause = from <= t && t < to;
            double[] elements = Arrays.stream(gradients[t].toArray())
                    .map(g -> pause || random.nextInt(4) == 0 ? 0 : g).toArray();
            paused[t] = Matrix.of(gradients[t].rows(), gradients[t].columns(), elements);
        }
        return paused;
    }

    /** Where the steps lead, a row for each; the elements row by row. */
    static Matrix path(Trajectories.ElementRule rule, Matrix start, Matrix[] gradients, double rate, Mistake mistake) {
        double[] theta = start.toArray();
        double[][] path = new double[gradients.length][];
        double[][] memory = new double[theta.length][Trajectories.MEMORY];
        int[] counts = new int[theta.length];
        for (int t = 0; t < path.length; t++) {
            double[] g = gradients[t].toArray();
            boolean none = Arrays.stream(g).allMatch(x -> x == 0);
            for (int i = 0; i < theta.length; i++) {
                boolean idle = mistake.ofAll ? none : g[i] == 0;
                counts[i] += idle && !mistake.counts ? 0 : 1;
                double[] remembered = memory[i].clone();
                double change = rate * rule.step(remembered, g[i], counts[i]);
                theta[i] += idle && !mistake.moves ? 0 : change;
                memory[i] = idle && !mistake.remembers ? memory[i] : remembered;
            }
            path[t] = theta.clone();
        }
        return Matrix.of(path);
    }
}
