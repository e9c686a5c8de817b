package kata.bench;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program of a measured JVM: measures the training steps of all networks, round by round. */
final class StepsRun {
    /** The number of warm-ups: the next network uses code differently, so that the JVM compiles the code again. */
    private static final int WARMINGS = 2;

    private StepsRun() {
    }

    /** @param arguments the settings as JSON, and the file for the results */
    public static void main(String[] arguments) {
        RunSettings settings = RunSettings.parse(arguments[0]);
        PyTorch.start(settings.threads());
        try (NDManager torch = NDManager.newBaseManager()) {
            List<StepContest> contests = new ArrayList<>();
            for (Network network : Network.ALL) {
                contests.add(new StepContest((PtNDManager) torch, network, settings));
            }
            for (int i = 0; i < WARMINGS; i++) {
                contests.forEach(contest -> contest.warm(settings.stepWarmSeconds() / WARMINGS));
            }
            FmaPeak.warm();
            for (int round = 0; round < settings.rounds(); round++) {
                Progress.show("training steps", round, settings.rounds());
                for (StepContest contest : contests) {
                    contest.round(round);
                }
            }
            Results.write(Path.of(arguments[1]), contests.stream().map(StepContest::result).toList());
        }
        System.exit(0);
    }
}
