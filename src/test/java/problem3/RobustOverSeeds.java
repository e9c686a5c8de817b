package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import kata.matrix.Matrix;
import kata.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the README of problem 3 states, over many draws: -Dtest=RobustOverSeeds -Dkata.seeds=50. */
@EnabledIfSystemProperty(named = "kata.seeds", matches = "[1-9]\\d{0,4}", disabledReason = "takes a minute")
class RobustOverSeeds {
    private static final int K = 20;

    private interface Method {
        Matrix fit(SubspaceData data, long seed);
    }

    @Test
    void reweightedLeastSquaresFindsEverySubspace() {
        assertThat(worst("RobustFactorization", (data, seed) -> RobustFactorization.fit(data.x(), K, a -> { })))
                .isLessThanOrEqualTo(1e-6);
    }

    /** The seed of the first A is none of the data's: with the same one it would be the truth. */
    @Test
    void gradientsFindEverySubspace() {
        assertThat(worst("RobustByGradient",
                (data, seed) -> RobustByGradient.fit(data.x(), K, Generator.defaultRng(100_000 + seed), a -> { })))
                .isLessThanOrEqualTo(1e-6);
    }

    /**
     * With the floor δ the parabolas are above h(r) = r where r ≥ δ, and r²/2δ + δ/2 below it. A sweep does not raise
     * Σ h, nor does a lower δ, and Σ h is at most n δ/2 above the objective.
     */
    @Test
    void reweightingDoesNotRaiseTheObjectiveBeyondWhatTheFloorAllows() {
        for (long seed : seeds()) {
            Matrix x = SubspaceData.likeTheHomework(seed, (int) (seed % 41)).x();
            List<Matrix> told = new ArrayList<>();
            RobustFactorization.fit(x, K, told::add);
            double floor = RobustFactorization.objective(x, told.get(0)) / x.rows();
            for (int sweep = 1; sweep < told.size(); sweep++) {
                floor /= 4;
                assertThat(RobustFactorization.objective(x, told.get(sweep))).isLessThanOrEqualTo(
                        RobustFactorization.objective(x, told.get(sweep - 1)) + x.rows() * (floor / 2 + 1e-14));
            }
        }
    }

    private static double worst(String name, Method method) {
        long[] seeds = seeds();
        double[] distances = new double[seeds.length];
        double slowest = 0;
        for (int i = 0; i < seeds.length; i++) {
            SubspaceData data = SubspaceData.likeTheHomework(seeds[i], 2);
            long start = System.nanoTime();
            Matrix found = method.fit(data, seeds[i]);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
            distances[i] = Subspaces.distance(found, data.basis());
        }
        Arrays.sort(distances);
        System.out.printf(Locale.ROOT, "%s, seeds 0 to %d: distance %.1e (median), %.1e (largest); %.2f s (slowest)%n",
                name, seeds.length - 1, distances[seeds.length / 2], distances[seeds.length - 1], slowest);
        return distances[seeds.length - 1];
    }

    private static long[] seeds() {
        return LongStream.range(0, Integer.getInteger("kata.seeds")).toArray();
    }
}
