package problem3;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import kata.NotAttempted;
import kata.data.Computer;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.Golden;
import kata.data.JsonFile;
import kata.data.Mnist;
import kata.data.WholeFile;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import problem2.Augmentation;

/**
 * What {@code ./kata figures} runs: trains the three networks, fits PCA, draws all pictures of problem 3, and says
 * beside the paper how large the errors are.
 */
public final class Figures {
    /** A checkpoint is 34 MB for the larger networks: one after each epoch of a small one would take longer than it. */
    private static final double SECONDS_BETWEEN_CHECKPOINTS = 20;
    private static final int NEIGHBOURS = 10;
    private static final int NEIGHBOUR_IMAGES = 5000;

    private final FigureSettings settings;
    private final Path folder;
    private final Path models;
    private final Matrix train = Mnist.train().images(Precision.FLOAT32);
    private final Matrix test = Mnist.test().images(Precision.FLOAT32);

    private Figures(FigureSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.models = folder.resolve("models").resolve(System.getProperty("kata.graded", "solutions"));
    }

    /**
     * Trains and draws.
     *
     * @param arguments {@link FigureSettings} as JSON
     */
    public static void main(String[] arguments) {
        FigureSettings settings = new Gson().fromJson(arguments[0], FigureSettings.class);
        Path folder = FigureSettings.folder(Golden.folder().toAbsolutePath().normalize().getParent());
        Thread stopped = new Thread(() -> System.err.println(
                "kata: stopped; ./kata figures --resume, with the same options, goes on from the last checkpoint"));
        try (FileChannel file = FileChannel.open(Files.createDirectories(folder).resolve("lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("another ./kata figures is at work in " + folder + ": wait for it");
            }
            Runtime.getRuntime().addShutdownHook(stopped);
            new Figures(settings, folder).run();
            Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (IOException | UncheckedIOException | IllegalStateException | DataException | NotAttempted e) {
            Runtime.getRuntime().removeShutdownHook(stopped);
            System.err.println("kata: " + (e instanceof IOException ? "cannot write in " + folder + ": " : "")
                    + e.getMessage() + (e instanceof NotAttempted ? "\n  at " + e.getStackTrace()[0] : ""));
            System.exit(1);
        }
    }

    private void run() throws IOException {
        List<AutoencoderRecipe> recipes = recipes(settings.full());
        makeWay(recipes);
        SubspaceFigures.draw(folder);
        System.out.println("3a is drawn: PCA and the robust factorization, in " + folder);
        Model thirty = trained("autoencoder", recipes.get(0));
        Model logistic = trained("logistic PCA", recipes.get(1));
        Model pcaThirty = Model.pca(30, train, test);
        Model two = trained("autoencoder", recipes.get(2));
        Model pcaTwo = Model.pca(2, train, test);
        List<Model> all = List.of(thirty, logistic, pcaThirty, two, pcaTwo);

        Matrix pcaCodes = pcaTwo.encode().apply(test);
        Matrix codes = two.encode().apply(test);
        double pcaAccuracy = neighbourAccuracy(pcaCodes);
        double accuracy = neighbourAccuracy(codes);
        FigureSummary summary = new FigureSummary(settings.tier(), settings.seed(), Computer.here(),
                all.stream().map(Model::result).toList(), Map.of("pca-2", pcaAccuracy, "autoencoder-2", accuracy));
        DeepFigures figures = new DeepFigures(folder, Mnist.test());
        figures.reconstructions("figure-2b", List.of(thirty, logistic, pcaThirty));
        figures.plane("figure-3", pcaCodes, pcaAccuracy, codes, accuracy);
        figures.decodedPlane(two, codes);
        figures.curves(all);
        JsonFile.write(folder.resolve("summary.json"), summary);
        summary.lines().forEach(System.out::println);
        System.out.println("Pictures: " + folder);
        System.out.println("Networks: " + models + ", as .onnx for other programs");
    }

    /** The paper's autoencoder of figure 2B, its third row, which has no hidden layers, and that of figure 3. */
    private static List<AutoencoderRecipe> recipes(boolean full) {
        Jitter small = new Jitter(0.10, 0.05, 0.5);
        return List.of(
                new AutoencoderRecipe("autoencoder-30", List.of(784, 1000, 500, 250, 30), full ? 100 : 40, 100, 3e-3,
                        0.02, 0.99, full ? new Jitter(0.15, 0.08, 1.0) : small, full ? 0.9 : 0.8),
                new AutoencoderRecipe("logistic-pca-30", List.of(784, 30), 60, 100, 3e-3, 0.02, 0.99,
                        Augmentation.NONE, 0),
                new AutoencoderRecipe("autoencoder-2", List.of(784, 1000, 500, 250, 2), full ? 150 : 40, 100, 3e-3,
                        0.02, 0.99, small, full ? 0.9 : 0.8));
    }

    /** Nothing that took long to train is thrown away unless that is said; what a killed run has half written is. */
    private void makeWay(List<AutoencoderRecipe> recipes) throws IOException {
        Files.createDirectories(models);
        WholeFile.deleteUnfinished(models);
        List<Path> existing = recipes.stream().map(recipe -> named(recipe, "checkpoint")).filter(Files::exists)
                .toList();
        if (settings.restart()) {
            existing.forEach(Folders::delete);
        } else if (!settings.resume() && !existing.isEmpty()) {
            throw new IllegalStateException("an earlier run has left " + existing.size() + " of "
                    + recipes.size() + " networks in " + models + ", trained or on the way.\n"
                    + "--resume goes on from there, --restart throws them away and begins anew.");
        }
    }

    private Path named(AutoencoderRecipe recipe, String kind) {
        return models.resolve(recipe.name() + "-" + settings.tier() + "-" + settings.seed() + "." + kind);
    }

    private Model trained(String title, AutoencoderRecipe recipe) {
        AutoencoderTraining training = new AutoencoderTraining(recipe, settings.seed(), train, test)
                .finish(named(recipe, "checkpoint"), SECONDS_BETWEEN_CHECKPOINTS, System.out::println);
        Model model = Model.of(title, recipe, training, train, test);
        AutoencoderFile.write(named(recipe, "onnx"), training.network(), model.metadata(recipe, settings.seed()));
        return model;
    }

    private double neighbourAccuracy(Matrix codes) {
        return Plane.neighbourAccuracy(codes.slice(0, NEIGHBOUR_IMAGES), Mnist.test().first(NEIGHBOUR_IMAGES).labels(),
                NEIGHBOURS);
    }
}
