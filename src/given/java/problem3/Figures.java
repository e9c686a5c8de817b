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
import java.util.Optional;
import kata.NotAttempted;
import kata.data.Computer;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.Golden;
import kata.data.JsonFile;
import kata.data.Mnist;
import kata.data.WholeFile;
import kata.live.Feed;
import kata.live.LiveServer;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import problem2.Augmentation;

/**
 * The program behind {@code ./kata figures}: trains the three networks, fits PCA, draws all pictures of problem 3, and
 * prints the errors beside the paper's.
 */
public final class Figures {
    /** Checkpoints have up to 34 MB: after each short epoch, writing one would take longer than the epoch itself. */
    private static final double SECONDS_BETWEEN_CHECKPOINTS = 20;
    private static final int NEIGHBOURS = 10;
    private static final int NEIGHBOUR_IMAGES = 5000;

    private final FigureSettings settings;
    private final Path folder;
    private final Path models;
    private final Matrix train = Mnist.train().images(Precision.FLOAT32);
    private final Matrix test = Mnist.test().images(Precision.FLOAT32);

    private final DeepFigures figures;
    private final Optional<LiveTraining> live;

    /** @param feed the feed of the live page; null if there is no page */
    private Figures(FigureSettings settings, Path folder, Feed feed) {
        this.settings = settings;
        this.folder = folder;
        this.figures = new DeepFigures(folder, Mnist.test());
        this.live = Optional.ofNullable(feed).map(page -> new LiveTraining(page, figures, Mnist.test()));
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
        Feed feed = settings.live() ? new Feed() : null;
        try (FileChannel file = FileChannel.open(Files.createDirectories(folder).resolve("lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = file.tryLock();
                LiveServer page = feed == null || lock == null ? null : page(feed, settings)) {
            if (lock == null) {
                throw new IllegalStateException("another ./kata figures is at work in " + folder + ": wait for it");
            }
            Runtime.getRuntime().addShutdownHook(stopped);
            new Figures(settings, folder, feed).run();
            Runtime.getRuntime().removeShutdownHook(stopped);
            lock.release();
            if (page != null) {
                waitForEnter();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | DataException | NotAttempted e) {
            Runtime.getRuntime().removeShutdownHook(stopped);
            System.err.println("kata: " + (e instanceof IOException ? "cannot write in " + folder + ": " : "")
                    + e.getMessage() + (e instanceof NotAttempted ? "\n  at " + e.getStackTrace()[0] : ""));
            System.exit(1);
        }
    }

    /** Serves the live page of a run, and prints the page's address. */
    private static LiveServer page(Feed feed, FigureSettings settings) {
        LiveServer page = new LiveServer(feed);
        feed.publish("run", "", Map.of("title", "Training, live", "text", "./kata figures, " + settings.tier()
                + ", seed " + settings.seed() + "."));
        System.out.println("The page in the browser, for this machine alone: " + page.link() + "\n");
        return page;
    }

    @SuppressWarnings("SystemConsoleNull")    // kata.cli.FiguresCommand has chosen the console that is null on a pipe
    private static void waitForEnter() throws IOException {
        if (System.console() != null) {
            System.out.println("The page in the browser stays until you press Enter.");
            System.in.read();
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
        figures.reconstructions("figure-2b", List.of(thirty, logistic, pcaThirty));
        figures.plane("figure-3", pcaCodes, pcaAccuracy, codes, accuracy);
        figures.decodedPlane(two, codes);
        figures.curves(all);
        JsonFile.write(folder.resolve("summary.json"), summary);
        summary.lines().forEach(System.out::println);
        live.ifPresent(page -> page.end(summary));
        System.out.println("Pictures: " + folder);
        System.out.println("Networks: " + models + ", as .onnx for other programs");
    }

    /** Recipes for the paper's figure 2B, the autoencoder and the network without hidden layers, and for figure 3. */
    private static List<AutoencoderRecipe> recipes(boolean full) {
        AutoencoderRecipe thirty = AutoencoderRecipe.standard(30, full ? 100 : 40);
        AutoencoderRecipe two = AutoencoderRecipe.standard(2, full ? 150 : 40);
        return List.of(full ? thirty.with(new Jitter(0.15, 0.08, 1.0), 0.9) : thirty,
                new AutoencoderRecipe("logistic-pca-30", List.of(784, 30), 60, 100, 3e-3, 0.02, 0.99,
                        Augmentation.NONE, 0),
                full ? two.with(two.augmentation(), 0.9) : two);
    }

    /**
     * Deletes half-written files and, with --restart, checkpoints.
     *
     * @throws IllegalStateException if there are checkpoints, and neither --restart nor --resume is given
     */
    private void makeWay(List<AutoencoderRecipe> recipes) throws IOException {
        Files.createDirectories(models);
        WholeFile.deleteUnfinished(models);
        List<Path> existing = recipes.stream().map(recipe -> named(recipe, "checkpoint")).filter(Files::exists)
                .toList();
        if (settings.restart()) {
            existing.forEach(Folders::delete);
        } else if (!settings.resume() && !existing.isEmpty()) {
            throw new IllegalStateException("an earlier run has left " + existing.size() + " of "
                    + recipes.size() + " networks in " + models + ", finished or half trained.\n"
                    + "--resume goes on from there, --restart throws them away and begins anew.");
        }
    }

    private Path named(AutoencoderRecipe recipe, String kind) {
        return models.resolve(recipe.name() + "-" + settings.tier() + "-" + settings.seed() + "." + kind);
    }

    private Model trained(String title, AutoencoderRecipe recipe) {
        AutoencoderTraining training = new AutoencoderTraining(recipe, settings.seed(), train, test);
        live.ifPresent(page -> page.begin(recipe, training));
        training.finish(named(recipe, "checkpoint"), SECONDS_BETWEEN_CHECKPOINTS, line -> {
            System.out.println(line);
            live.ifPresent(LiveTraining::afterEpoch);
        });
        live.ifPresent(LiveTraining::afterEpoch);
        Model model = Model.of(title, recipe, training, train);
        AutoencoderFile.write(named(recipe, "onnx"), training.network(), model.metadata(recipe, settings.seed()));
        return model;
    }

    private double neighbourAccuracy(Matrix codes) {
        return Plane.neighbourAccuracy(codes.slice(0, NEIGHBOUR_IMAGES), Mnist.test().first(NEIGHBOUR_IMAGES).labels(),
                NEIGHBOURS);
    }
}
