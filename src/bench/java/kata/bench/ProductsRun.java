package kata.bench;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.matrix.Precision;

/** The program of a measured JVM: measures all products in one precision, round by round. */
final class ProductsRun {
    private ProductsRun() {
    }

    /** @param arguments the settings as JSON, the file for the results, and the precision */
    public static void main(String[] arguments) {
        RunSettings settings = RunSettings.parse(arguments[0]);
        Precision precision = Precision.valueOf(arguments[2]);
        PyTorch.start(settings.threads());
        try (NDManager torch = NDManager.newBaseManager()) {
            List<ProductContest> contests = new ArrayList<>();
            for (ProductShape shape : ProductShape.ALL) {
                contests.add(ProductContest.of(torch, precision, shape, settings));
            }
            contests.forEach(contest -> contest.warm(settings.warmSeconds()));
            FmaPeak.warm();
            for (int round = 0; round < settings.rounds(); round++) {
                Progress.show(precision + " products, threads: " + settings.threads(), round, settings.rounds());
                for (ProductContest contest : contests) {
                    contest.round(round);
                }
            }
            Results.write(Path.of(arguments[1]), contests.stream().map(ProductContest::result).toList());
        }
        System.exit(0);
    }
}
