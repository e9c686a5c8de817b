package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/**
 * The forward pass of a reference autoencoder: images per second of each contestant, and the ratios, each taken round
 * by round.
 *
 * @param peak          the register-only peak, GFLOP/s
 * @param awake         ONNX Runtime with threads that spin while they wait
 * @param asleep        ONNX Runtime with threads that do not
 * @param shareOfPeak   the kata's products alone over it
 * @param toOnnxRuntime the kata's images per second over those of ONNX Runtime, as it is faster
 */
record ForwardResult(int code, int batch, int threads, Quartiles peak, Quartiles kata, Quartiles awake,
                     Quartiles asleep, Quartiles shareOfPeak, Quartiles toOnnxRuntime) {
    /** Multiplications and additions of 784-1000-500-250-code and its mirror image, for each image. */
    private static double flopsPerImage(int code) {
        return 2 * 2.0 * (784 * 1000 + 1000 * 500 + 500 * 250 + 250 * code);
    }

    /** From the figures of each round. */
    static ForwardResult of(int code, int batch, int threads, double[] peak, double[] kata, double[] awake,
            double[] asleep) {
        DoubleBinaryOperator share = (images, gflops) -> images * flopsPerImage(code) / 1e9 / gflops;
        double[] best = Quartiles.of(awake).median() > Quartiles.of(asleep).median() ? awake : asleep;
        return new ForwardResult(code, batch, threads, Quartiles.of(peak), Quartiles.of(kata), Quartiles.of(awake),
                Quartiles.of(asleep), Quartiles.of(kata, peak, share), Quartiles.of(kata, best, (x, y) -> x / y));
    }

    static List<String> lines(List<ForwardResult> results) {
        String header = "%-19s %6s %9s %9s %9s  %-16s %5s";
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("forward passes, float32, " + ProductTable.threads(results.get(0).threads)
                + ": codes and reconstructions; images a second, medians (quartiles)");
        lines.add(String.format(header, "", "", "", "ONNX Runtime", "", "kata to the", "to"));
        lines.add(String.format(header, "", "batch", "kata", "awake", "asleep", "better of them", "peak"));
        for (ForwardResult result : results) {
            lines.add(String.format(Locale.ROOT, "%-19s %,6d %,9.0f %,9.0f %,9.0f  %-16s %5.2f",
                    "784-1000-500-250-" + result.code, result.batch, result.kata.median(), result.awake.median(),
                    result.asleep.median(), result.toOnnxRuntime.text(), result.shareOfPeak.median()));
        }
        lines.add("awake, asleep: how its threads wait for the next layer");
        return lines;
    }
}
