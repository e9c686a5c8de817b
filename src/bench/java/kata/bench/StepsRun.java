package kata.bench;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A measured JVM: the training steps of all networks, one round after the other. */
final class StepsRun {
    /** More than one: what is compiled for a network is compiled again once the next one has used it differently. */
    private static final int WARMINGS = 2;

    private StepsRun() {
    }

    /** @param arguments the settings, and where the results go */
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
