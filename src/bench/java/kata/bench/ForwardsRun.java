package kata.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A measured JVM: the forward passes of both reference autoencoders in all batches, one round after the other. */
final class ForwardsRun {
    private ForwardsRun() {
    }

    /** @param arguments the settings, and where the results go */
    public static void main(String[] arguments) {
        RunSettings settings = RunSettings.parse(arguments[0]);
        List<ForwardContest> contests = new ArrayList<>();
        for (int code : ForwardContest.CODES) {
            for (int batch : ForwardContest.BATCHES) {
                contests.add(new ForwardContest(code, batch, settings));
            }
        }
        contests.forEach(contest -> contest.warm(settings.warmSeconds()));
        FmaPeak.warm();
        for (int round = 0; round < settings.rounds(); round++) {
            Progress.show("forward passes", round, settings.rounds());
            for (ForwardContest contest : contests) {
                contest.round(round);
            }
        }
        Results.write(Path.of(arguments[1]), contests.stream().map(ForwardContest::result).toList());
        System.exit(0);
    }
}
