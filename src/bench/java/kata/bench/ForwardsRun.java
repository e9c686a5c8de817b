package kata.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures, in a JVM of its own, all forward passes of the reference autoencoders, round by round. */
final class ForwardsRun {
    private ForwardsRun() {
    }

    /** @param arguments the settings as JSON, and the file for the results */
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
