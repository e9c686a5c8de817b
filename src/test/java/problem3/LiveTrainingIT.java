package problem3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kata.data.Computer;
import kata.data.Mnist;
import kata.live.Browser;
import kata.live.Feed;
import kata.live.LiveServer;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import problem2.Augmentation;

/** The page of a training, in a browser: closed after two epochs of four, and opened again. */
@EnabledIf(value = "kata.live.Browser#isInstalled", disabledReason = "there is no Chromium on the PATH")
class LiveTrainingIT {
    private static final AutoencoderRecipe RECIPE = new AutoencoderRecipe("autoencoder-2", List.of(784, 20, 2), 4, 50,
            3e-3, 0.1, 0.99, Augmentation.NONE, 0);
    private static final String ROWS = "[...document.querySelectorAll('#all tbody tr')]"
            + ".map(row => [...row.cells].map(cell => cell.textContent).join(' '))";

    // Chromium may still write into it when its processes are gone.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;
    @TempDir
    Path folder;

    private final Mnist test = Mnist.test();
    private final Matrix images = Mnist.train().first(400).images(Precision.FLOAT32);
    private final List<String> lines = new ArrayList<>();

    @Test
    @Timeout(200)
    void itsNumbersAreThoseOfTheConsoleAndWhoOpensItAgainSeesAllEpochs() throws Exception {
        Feed feed = new Feed();
        Matrix tested = test.first(100).images(Precision.FLOAT32);
        AutoencoderTraining training = new AutoencoderTraining(RECIPE, 1, images, tested);
        try (LiveServer server = new LiveServer(feed); Browser browser = new Browser(profile)) {
            LiveTraining live = new LiveTraining(feed, new DeepFigures(folder, test), test);
            live.begin(RECIPE, training);
            Browser.Page first = browser.open(server.link());
            first.await("document.getElementById('epochs').textContent", "of 4");
            training.finish(folder.resolve("checkpoint"), 0, line -> {
                lines.add(line);
                live.afterEpoch();
                if (lines.size() == 2) {
                    check(first, 2);
                }
            });
            Browser.Page again = browser.open(server.link());
            check(again, 4);
            assertThat(again.evaluate("document.querySelector('#plane input').max")).isEqualTo("4");
            assertThat(again.evaluate("[...document.querySelectorAll('#digits .row p')].map(each => each.textContent)"))
                    .isEqualTo("original ,autoencoder-2 test error " + numbers(lines.get(3)).get(3));
            assertThat(Integer.parseInt(again.evaluate("document.querySelector('#plane canvas').getContext('2d')"
                    + ".getImageData(0, 0, 2000, 2000).data.filter(each => each > 0).length")))
                    .as("drawn in the plane").isGreaterThan(1000);
            FigureSummary summary = new FigureSummary("standard", 1, Computer.here(),
                    List.of(Model.of("autoencoder", RECIPE, training, images).result()),
                    Map.of("pca-2", 0.5, "autoencoder-2", 0.75));
            live.end(summary);
            again.await("document.getElementById('connection').textContent.split('.')[0]", "Training has ended");
            again.await("document.querySelectorAll('#results tbody tr').length", "1");
            assertThat(summary.lines().get(2).strip().split(" {2,}")).containsExactly(again.evaluate(
                    "[...document.querySelectorAll('#results tbody tr > *')].map(each => each.textContent)"
                    + ".filter(each => each !== '')").split(","));
            assertThat(browser.errors()).isEmpty();
        }
    }

    /** Checks that the page has that many epochs, equal to the console's, the last one on top; then closes the page. */
    private void check(Browser.Page page, int epochs) {
        try {
            page.await("document.querySelectorAll('#all tbody tr').length", String.valueOf(epochs));
            List<String> rows = new ArrayList<>(lines.stream().map(line -> String.join(" ", numbers(line))).toList());
            Collections.reverse(rows);
            assertThat(page.evaluate(ROWS + ".join('\\n')").lines().toList()).isEqualTo(rows);
            assertThat(page.evaluate("['network', 'epoch', 'objective', 'value', 'speed', 'left']"
                    + ".map(id => document.getElementById(id).textContent).join(' ')")).isEqualTo(
                    "autoencoder-2: 784-20-2 " + rows.get(0).substring("autoencoder-2 ".length()).replace("/4", "")
                    + lines.get(epochs - 1).replaceFirst(".*images/s +", " ").replaceFirst(" left$", ""));
            if (epochs == 2) {
                page.close();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Name, epoch, objective, test error and speed as the console has them. */
    private static List<String> numbers(String line) {
        return List.of(line.replaceFirst(" images/s.*", "").replaceAll("epoch|objective|test error", "").split(" +"));
    }
}
