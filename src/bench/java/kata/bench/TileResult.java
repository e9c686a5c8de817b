package kata.bench;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import kata.matrix.Precision;

/**
 * The rate of the loop for one tile of C, in one JVM.
 *
 * @param packed  whether A is packed; otherwise, A is read in place
 * @param vectors the number of vectors in a row of the tile
 * @param gflops  the GFLOP/s of the loop in the fastest window
 * @param peak    the GFLOP/s of the core's multiply-adds in the fastest measurement
 */
record TileResult(Precision precision, boolean packed, int rows, int vectors, double gflops, double peak) {
    /** A table for each precision, with A packed and in place: the rate in the best JVM, in brackets in the worst. */
    static List<String> lines(List<TileResult> results) {
        List<String> lines = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            for (boolean packed : new boolean[] {false, true}) {
                lines.addAll(table(results.stream()
                        .filter(each -> each.precision == precision && each.packed == packed).toList()));
            }
        }
        return lines;
    }

    private static List<String> table(List<TileResult> results) {
        List<String> lines = new ArrayList<>();
        TileResult any = results.get(0);
        double peak = results.stream().mapToDouble(TileResult::peak).max().orElseThrow();
        lines.add("");
        lines.add(String.format(Locale.ROOT, "tiles, %s, 1 thread, A %s: GFLOP/s of the best JVM (of the worst); "
                + "the peak is %.1f", any.precision, any.packed ? "packed" : "in place", peak));
        lines.add("rows       1 vector       2 vectors      3 vectors      4 vectors");
        for (int rows = 1; rows <= TilesRun.MOST_ROWS; rows++) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%4d", rows));
            for (int vectors = 1; vectors <= TilesRun.MOST_VECTORS; vectors++) {
                DoubleSummaryStatistics of = new DoubleSummaryStatistics();
                for (TileResult each : results) {
                    if (each.rows == rows && each.vectors == vectors) {
                        of.accept(each.gflops);
                    }
                }
                line.append(of.getCount() == 0 ? " ".repeat(15)
                        : String.format(Locale.ROOT, " %6.1f (%5.1f)", of.getMax(), of.getMin()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
