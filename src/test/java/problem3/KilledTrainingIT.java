package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Training in a JVM that is killed, as by kill -9, and goes on in the next one. */
@EnabledIfSystemProperty(named = "kata.graded", matches = "solutions",
        disabledReason = "it trains with tasks that may be blank")
@Tag("slow")
class KilledTrainingIT {
    /** How often it is killed: -Dkata.kills=10 for more. */
    private static final int KILLS = Integer.getInteger("kata.kills", 3);
    private static final int EPOCHS_BETWEEN = 3;
    private static final int LONGEST_WAIT_MILLIS = 40;

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentItEndsLikeARunThatWasNot() throws Exception {
        Random random = new Random(55272022);
        Path file = folder.resolve("checkpoint");
        int killed = 0;
        while (killed < KILLS
                && killedAfter(random.nextInt(EPOCHS_BETWEEN), random.nextInt(LONGEST_WAIT_MILLIS), file)) {
            killed++;
        }
        assertThat(killed).as("runs that were killed before their end").isEqualTo(KILLS);
        assertThat(KilledTraining.run(file, line -> { }))
                .isEqualTo(KilledTraining.run(folder.resolve("whole"), line -> { }));
    }

    /** Whether the run was still going on when it was killed, some epochs and milliseconds after its start. */
    private static boolean killedAfter(int epochs, int millis, Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkata.home=" + System.getProperty("kata.home", "."), "-Dkata.backend=scalar",
                "-cp", System.getProperty("java.class.path"), KilledTraining.class.getName(), file.toString()));
        Process training = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(training.getInputStream(), StandardCharsets.UTF_8))) {
            for (int epoch = 0; epoch <= epochs; epoch++) {
                lines.readLine();
            }
            Thread.sleep(millis);
            training.toHandle().destroyForcibly();   // which, unlike the process's own, leaves its output to be read
            training.waitFor();
            return lines.lines().noneMatch("finished"::equals) && Files.exists(file);
        }
    }
}
