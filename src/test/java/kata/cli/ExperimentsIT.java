package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kata.data.Checksums;
import kata.data.Folders;
import kata.data.Golden;
import kata.data.WholeFile;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types the lines of the page of experiments into the shell, over fewer images. */
class ExperimentsIT {
    private static final Path PROJECT = Golden.folder().toAbsolutePath().normalize().getParent();
    private static final Path PAGE = PROJECT.resolve("src/site/markdown/experiments.md");
    private static final Pattern EXPERIMENT = Pattern.compile("(?m)^## (.*)\\R\\R(?s:.*?)((?:^    .*\\R)+)");
    /** The number of training images, and of test images. */
    private static final int IMAGES = 300;

    @TempDir
    Path home;

    @Test
    void eachRunsAsItStandsOnThePageAndPrintsNumbers() throws Exception {
        copy(task -> true);
        List<String> lines = new ArrayList<>();
        EXPERIMENT.matcher(Files.readString(PAGE)).results().forEach(experiment -> {
            lines.add("System.out.println(\"== " + experiment.group(1) + "\")");
            experiment.group(2).lines().map(line -> line.strip().replaceAll("first\\(\\d+\\)", "first(" + IMAGES + ")"))
                    .forEach(lines::add);
            lines.add("/reset");
        });
        String[] outputs = String.join("\n", answers(lines)).split("== ");

        assertThat(outputs).as("ten experiments, behind what the shell says first").hasSize(1 + 10);
        assertThat(outputs).allSatisfy(output -> assertThat(output).doesNotContainPattern("(?m)^\\|"));
        shows(outputs[1], "your schedule +epoch +5/5 .*test accuracy", "constant +epoch +5/5 .*test accuracy");
        shows(outputs[2], "(?s)Adam +epoch +1/1 .*Adam +epoch +1/1 ");
        shows(outputs[3], "1 % wrong +epoch +5/5", "10 % wrong +epoch +5/5");
        shows(outputs[4], "Momentum +epoch +5/5");
        shows(outputs[5], "(?s)small-30 +epoch +5/5 .*small-30 +epoch +5/5 .*test error");
        shows(outputs[6], "(?s)small-30 +epoch +40/40 .*small-30 +epoch +40/40 .*test error");
        for (int k : new int[] {1, 2, 5, 10, 30}) {
            shows(outputs[7], "(?s)small-" + k + " +epoch +5/5 .*PCA with a code of " + k + " +test error +\\d");
        }
        assertThat(distances(outputs[8])).satisfiesExactly(pca -> assertThat(pca).isBetween(0.6, 0.7),
                robust -> assertThat(robust).isLessThan(1e-6));
        assertThat(distances(outputs[9])).satisfiesExactly(pca -> assertThat(pca).isBetween(1.4, 1.42),
                robust -> assertThat(robust).isLessThan(1e-6));
        shows(outputs[10], "autoencoder-30 +epoch +40/40", "(?m)^ 3.00 +60,000 +The paper$",
                "(?m)^ *\\d+\\.\\d\\d +300 +\\d+ +Your Autoencoder$",
                "(?m)^ *\\d+\\.\\d\\d +300 +\\d+ +Another network, with this recipe$");
    }

    @Test
    void whatIsBlankOrWrongIsNamed() throws Exception {
        copy(task -> task != Task.ADAM);
        assertThat(answers(List.of("train(AutoencoderRecipe.small(2, 1))",
                "Files.writeString(Files.createDirectories(Golden.folder().resolveSibling(\"target/shell\"))"
                        + ".resolve(\"runs.json\"), \"{}\")", "runs()",
                "train(new Recipe(\"Adam\", () -> new Adam(0.9, 0.999, 1e-8), 1e-3, 1, 100))",
                "train(new Recipe(\"Momentum\", () -> new Momentum(0.9), 0.1, 0, 128))",
                "train(AutoencoderRecipe.small(2, 1), mnist.first(0))", "mislabelled(mnist, 1.5)", "pca(31)",
                "var labels = mislabelled(mnist, 0.1).labels()",
                "IntStream.range(0, 300).filter(i -> labels[i] != mnist.labels()[i]).count()")))
                .containsSubsequence("Solve 2d first: a blank of this task is in the way.",
                        "Solve 2d first: a blank of this task is in the way.")
                .anyMatch(line -> line.endsWith("0 epochs of minibatches of 128: both must be 1 or more"))
                .anyMatch(line -> line.endsWith("there are no images to train on"))
                .anyMatch(line -> line.endsWith("the share of wrong labels must be from 0 to 1, not 1.5"))
                .anyMatch(line -> line.endsWith("golden/ has components for 1 to 30"))
                .anyMatch(line -> line.matches(".*runs.json: found no runs; expected the runs of ./kata shell.*"))
                .anyMatch(line -> line.endsWith("==> 30"));
    }

    private static void shows(String output, String... patterns) {
        assertThat(patterns).allSatisfy(pattern -> assertThat(output).containsPattern(pattern));
    }

    private static List<Double> distances(String output) {
        return Pattern.compile("(?m)^\\$\\d+ ==> (\\S+)$").matcher(output).results()
                .map(distance -> Double.valueOf(distance.group(1))).toList();
    }

    /** A copy without solutions in which these tasks are solved, and of MNIST the first images. */
    private void copy(Predicate<Task> solved) throws IOException {
        for (Task task : Task.values()) {
            String stub = new Exercises(PROJECT).stub(task);
            WholeFile.write(home.resolve("src/stubs").resolve(task.file()), stub);
            WholeFile.write(home.resolve("exercises").resolve(task.file()), solved.test(task)
                    ? Files.readString(PROJECT.resolve("solutions").resolve(task.file())) : stub);
        }
        StringBuilder sums = new StringBuilder();
        for (Path file : Folders.files(PROJECT.resolve("golden/mnist"))) {
            boolean images = file.getFileName().toString().contains("images");
            byte[] few = few(file, images ? 16 + 784 * IMAGES : 8 + IMAGES);
            WholeFile.write(home.resolve(PROJECT.relativize(file)), few);
            sums.append(Checksums.sha256(few)).append("  ./mnist/").append(file.getFileName()).append('\n');
        }
        for (Path file : Folders.files(PROJECT.resolve("golden/problem3/mnist"))) {
            WholeFile.write(home.resolve(PROJECT.relativize(file)), Files.readAllBytes(file));
        }
        Files.readString(PROJECT.resolve("golden/SHA256SUMS")).lines().filter(line -> !line.contains("./mnist/"))
                .forEach(line -> sums.append(line).append('\n'));
        WholeFile.write(home.resolve("golden/SHA256SUMS"), sums.toString());
    }

    private static byte[] few(Path file, int bytes) throws IOException {
        ByteArrayOutputStream few = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                OutputStream out = new GZIPOutputStream(few)) {
            out.write(in.readNBytes(bytes));
        }
        return few.toByteArray();
    }

    private List<String> answers(List<String> lines) throws Exception {
        return PipedShell.answers(PipedShell.start(home, "--add-modules=jdk.incubator.vector"), lines);
    }
}
