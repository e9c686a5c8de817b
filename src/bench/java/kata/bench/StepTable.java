package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of the training steps. */
final class StepTable {
    private static final String HEADER = "%-19s %5s %7s %7s %7s %7s  %-16s  %-16s %7s %5s %5s %8s %9s";
    private static final String ROW =
            "%-19s %5d %,7.0f %,7.0f %,7.0f %,7.0f  %-16s  %-16s %7.2f %5.2f %5.2f %6.0f %% %6.1f MB";

    private StepTable() {
    }

    /** The table of steps beside a busy process, then the kata's rates relative to one thread without the process. */
    static List<String> linesBeside(List<StepResult> results, List<StepResult> alone) {
        List<String> lines = lines(results);
        lines.add("all this was measured beside a process that keeps a core busy; the kata's rate there, relative to "
                + "one thread without that process:");
        for (int i = 0; i < results.size(); i++) {
            Network network = results.get(i).network();
            lines.add(String.format(Locale.ROOT, "%-19s %5d %7.2f", network.name(), network.batch(),
                    results.get(i).kata().median() / alone.get(i).kata().median()));
        }
        return lines;
    }

    static List<String> lines(List<StepResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("training steps, float32, " + ProductTable.threads(results.get(0).threads())
                + ": forward, backward, Adam; points a second, medians (quartiles)");
        lines.add(String.format(HEADER, "", "", "", "", "PyTorch", "PyTorch", "kata to", "kata to", "fastest",
                "worst", "to", "", ""));
        lines.add(String.format(HEADER, "", "batch", "kata", "by hand", "script", "by DJL", "PyTorch script",
                "PyTorch by DJL", "script", "JVM", "peak", "autodiff", "allocated"));
        for (StepResult result : results) {
            lines.add(String.format(Locale.ROOT, ROW, result.network().name(), result.network().batch(),
                    result.kata().median(), result.handWritten().median(), result.pyTorchScript().median(),
                    result.pyTorchByDjl().median(), result.kata().to(result.pyTorchScript()).text(),
                    result.kata().to(result.pyTorchByDjl()).text(), result.kata().bestTo(result.pyTorchScript()),
                    result.kata().worstJvm(), result.shareOfPeak(), 100 * result.autodiff(),
                    result.allocated() / 1e6));
        }
        lines.add("by hand: the kata's kernels without autodiff; PyTorch script: a step is one TorchScript function "
                + "with");
        lines.add("a fused Adam; PyTorch by DJL: an operation is a call from Java; fastest script: the kata's fastest "
                + "round to the script's");
        return lines;
    }
}
