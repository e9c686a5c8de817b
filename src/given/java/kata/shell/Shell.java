package kata.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kata.data.Golden;
import kata.data.Mnist;
import kata.figure.DigitGrid;
import kata.figure.Figure;
import kata.figure.LineChart;
import kata.figure.TerminalDigits;
import kata.figure.Window;
import kata.matrix.Matrix;
import kata.matrix.Precision;
import problem1.Variable;

/** The commands of {@code ./kata shell}. */
public final class Shell {
    private static final String HELP = """
            X Y W1 W2 W3          data and weights of problem 1
            mnist mnistTest       60,000 images to train on, 10,000 to test with
            points basis          data of 3a, and the subspace that most points lie on
            gradcheck(f, x)       x.g by your Variable beside finite differences: gradcheck(w -> w.tanh().sum(), W1)
            graph(z)              each node's shape, value and gradient, the part of each arrow, and a picture
            show(images)          digits, each a row of 784 pixels: show(mnist.first(10)), show(Matrix.zeros(1, 784))
            plot(losses)          a curve: plot(3, 2, 1.5)
            time(() -> ...)       the median time: time(() -> W1.matmul(X)); a result must be returned to be computed
            train(recipe)         trains a Recipe of 2e or an AutoencoderRecipe on MNIST, or train(recipe, images)
            pca(k) runs()         the error that PCA leaves; your autoencoders beside the paper's
            mislabelled(mnist, 0.01)     the same images, a share of the labels wrong
            withRate(rule, (t, rate) -> 1e-3)    an update rule at another learning rate
            help()                this text
            /reload -quiet        compiles what has changed in exercises/, and runs your lines again
            /reset                the same, but forgets your lines; /exit ends the shell, Tab completes a name""";
    private static final int DIGITS = 10;
    private static final long SECOND = 1_000_000_000;
    private static final int MOST_RUNS = 1000;

    private Shell() {
    }

    /** Prints the names of the data and the commands. */
    public static void help() {
        System.out.println(HELP);
    }

    /** Checks the gradient of f at x that your {@code Variable} computes against finite differences. */
    public static void gradcheck(UnaryOperator<Variable> f, Matrix x) {
        System.out.println(GradientCheck.of(f, x));
    }

    /** Prints and draws the computation graph of z. */
    public static void graph(Variable z) throws IOException {
        Graph graph = new Graph(z);
        System.out.print(graph.text());
        show(graph.drawing(), "graph");
    }

    /** Shows the first ten images. */
    public static void show(Mnist images) throws IOException {
        show(images.first(Math.min(DIGITS, images.size())).images(Precision.FLOAT32));
    }

    /** Shows images, (n, 784): as text if the terminal has 24-bit colours, otherwise as a figure. */
    @SuppressWarnings("SystemConsoleNull")    // kata.cli.ShellCommand has chosen the console that is null on a pipe
    public static void show(Matrix images) throws IOException {
        if (System.console() != null && TerminalDigits.areSupported()) {
            System.out.print(TerminalDigits.of(images));
        } else {
            show(new DigitGrid("Images", Math.min(DIGITS, images.rows())).rows(images), "images");
        }
    }

    /** Plots numbers, such as the loss after each epoch. */
    public static void plot(double... losses) throws IOException {
        show(new LineChart("Loss", "number", "loss")
                .line("loss", IntStream.rangeClosed(1, losses.length).asDoubleStream().toArray(), losses), "losses");
    }

    /** Plots numbers. */
    public static void plot(List<Double> losses) throws IOException {
        plot(losses.stream().mapToDouble(loss -> loss).toArray());
    }

    /** Shows a figure in a window; if there is no display, saves the figure and prints its path. */
    public static void show(Figure figure, String name) throws IOException {
        if (Window.isPossible()) {
            Window.show(figure);
        } else {
            Path folder = Golden.folder().toAbsolutePath().resolveSibling("target/shell");
            System.out.println("drawn into " + figure.save(folder, name).get(1));
        }
    }

    /**
     * Runs code again and again for about a second, and prints the median time.
     *
     * @return the last run's result
     */
    public static <T> T time(Supplier<T> run) {
        double[] milliseconds = new double[MOST_RUNS];
        int runs = 0;
        T made = null;
        long begin = System.nanoTime();
        do {
            long start = System.nanoTime();
            made = run.get();
            if (made instanceof Matrix matrix) {
                matrix.sum();    // reading a lazy matrix computes it
            }
            milliseconds[runs++] = (System.nanoTime() - start) / 1e6;
        } while (runs < MOST_RUNS && System.nanoTime() - begin < SECOND);
        double first = milliseconds[0];
        Arrays.sort(milliseconds, 0, runs);
        System.out.printf(Locale.ROOT, "%.3f ms, the median of %d runs; the first took %.3f ms\n",
                milliseconds[runs / 2], runs, first);
        return made;
    }

    /** Runs code again and again for about a second, and prints the median time. */
    public static void time(Runnable run) {
        time(() -> {
            run.run();
            return null;
        });
    }
}
