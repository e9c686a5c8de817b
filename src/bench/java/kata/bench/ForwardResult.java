package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rates of a reference autoencoder's forward pass, in images per second but for the peak.
 *
 * @param peak   the rates of fused multiply-adds in registers alone, in GFLOP/s
 * @param awake  the rates of ONNX Runtime whose waiting threads spin
 * @param asleep the rates of ONNX Runtime whose waiting threads sleep
 */
record ForwardResult(int code, int batch, int threads, Rates peak, Rates kata, Rates awake, Rates asleep)
        implements Measured<ForwardResult> {
    /** The multiplications and additions for an image: encoder 784-1000-500-250-code and its mirror, the decoder. */
    private double flopsPerImage() {
        return 2 * 2.0 * (784 * 1000 + 1000 * 500 + 500 * 250 + 250 * code);
    }

    @Override
    public ForwardResult and(ForwardResult more) {
        return new ForwardResult(code, batch, threads, peak.and(more.peak), kata.and(more.kata), awake.and(more.awake),
                asleep.and(more.asleep));
    }

    /** The share of the peak that the kata reaches if only the operations of its products count. */
    private double shareOfPeak() {
        return kata.to(peak, (images, gflops) -> images * flopsPerImage() / 1e9 / gflops).median();
    }

    /** The rates of the faster of ONNX Runtime's two settings. */
    private Rates better() {
        return awake.median() > asleep.median() ? awake : asleep;
    }

    static List<String> lines(List<ForwardResult> results) {
        String header = "%-19s %6s %9s %9s %9s  %-16s %7s %5s %5s";
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("forward passes, float32, " + ProductTable.threads(results.get(0).threads)
                + ": codes and reconstructions; images a second, medians (quartiles)");
        lines.add(String.format(header, "", "", "", "ONNX Runtime", "", "kata to the", "fastest", "worst", "to"));
        lines.add(String.format(header, "", "batch", "kata", "awake", "asleep", "better of them", "rounds", "JVM",
                "peak"));
        for (ForwardResult result : results) {
            lines.add(String.format(Locale.ROOT, "%-19s %,6d %,9.0f %,9.0f %,9.0f  %-16s %7.2f %5.2f %5.2f",
                    "784-1000-500-250-" + result.code, result.batch, result.kata.median(), result.awake.median(),
                    result.asleep.median(), result.kata.to(result.better()).text(),
                    result.kata.bestTo(result.better()), result.kata.worstJvm(), result.shareOfPeak()));
        }
        lines.add("awake, asleep: how the threads of ONNX Runtime wait for the next layer");
        return lines;
    }
}
