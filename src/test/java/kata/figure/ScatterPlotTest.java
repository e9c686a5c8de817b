package kata.figure;

import static kata.figure.Pictures.elements;
import static kata.figure.Pictures.list;
import static kata.figure.Pictures.parse;
import static kata.figure.Pictures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kata.matrix.Matrix;
import kata.random.Generator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ScatterPlotTest {
    private static final Matrix CORNERS = Matrix.of(3, 2, 0, 0, 10, 0, 0, 1);
    private static final int[] FILLED = {3, 7, 9};
    private static final int PLOT_BOTTOM = 960;

    @TempDir
    private Path folder;

    @Test
    void aUnitOfXIsAsLongAsOneOfY() throws IOException {
        BufferedImage image = png(plot(CORNERS, FILLED));
        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(image.getHeight()).isEqualTo(1120);
        for (int from : new int[] {0, 900}) {
            double[] origin = centre(image, from, 3);
            double[] right = centre(image, from, 7);
            double[] above = centre(image, from, 9);
            double unit = (right[0] - origin[0]) / 10;

            assertThat(unit).isGreaterThan(60);
            assertThat(right[1]).isCloseTo(origin[1], within(1.0));
            assertThat(above[0]).isCloseTo(origin[0], within(1.0));
            assertThat(origin[1] - above[1]).isCloseTo(unit, within(1.0));
        }
    }

    @Test
    void laterPointsAreOnTop() throws IOException {
        Matrix same = Matrix.of(2, 2, 1, 1, 1, 1);
        BufferedImage purpleLast = png(plot(same, new int[] {2, 3}));
        BufferedImage yellowLast = png(plot(same, new int[] {3, 2}));

        assertThat(blue(purpleLast)).as("blue of purple, %d", Mark.ALL.get(3).colour().getBlue())
                .isGreaterThan(blue(yellowLast) + 60);
    }

    @Test
    void theClassesDifferInColourAndInForm() {
        assertThat(Mark.ALL).hasSize(10);
        assertThat(Mark.ALL).extracting(Mark::colour).doesNotHaveDuplicates();
        assertThat(Mark.ALL).extracting(mark -> mark.path() + mark.filled()).doesNotHaveDuplicates();
    }

    @Test
    void theSvgTellsTheTextsAndHasEveryPoint() throws Exception {
        Element root = parse(new ScatterPlot("Codes of <digits>").panel("PCA: 43.8 %", CORNERS, FILLED)
                .panel("autoencoder: 86.9 %", Matrix.of(2, 2, 1, 2, 3, 4), new int[] {0, 1})
                .save(folder, "figure").get(1));

        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 900 560");
        assertThat(text(root, "title")).isEqualTo("Codes of <digits>");
        assertThat(text(root, "desc")).contains("A: PCA: 43.8 %. B: autoencoder: 86.9 %.");
        assertThat(elements(root, "text")).extracting(Element::getTextContent).contains("Codes of <digits>", "A", "B",
                "PCA: 43.8 %", "autoencoder: 86.9 %", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        List<String> uses = elements(root, "use").stream().map(use -> use.getAttribute("xlink:href")).toList();
        List<String> defined = elements(root, "path").stream().map(path -> "#" + path.getAttribute("id")).toList();
        assertThat(uses).hasSize(3 + 2 + 10).isSubsetOf(defined);
        assertThat(uses.subList(5, 15)).as("the legend").doesNotHaveDuplicates();
    }

    /** The median of x and of y is at the fourth point; the square around it with half of them has half-side 2. */
    @Test
    void theHalfAroundTheMedianIsFramedAndEnlarged() throws Exception {
        Matrix points = Matrix.of(7, 2, -90, -90, -2, -2, -1, -1, 0, 0, 1, 1, 50, 50, 60, 60);
        ScatterPlot plot = plot(points, new int[] {0, 1, 2, 3, 4, 5, 6}).enlarged();
        List<Path> saved = plot.save(folder, "figure");
        Element root = parse(saved.get(1));

        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1350 560");
        assertThat(text(root, "desc")).startsWith("3 panels").contains("C: the frame in B, with half of its points.");
        assertThat(elements(root, "use")).hasSize(7 + 7 + 4 + 10);
        List<String> frame = elements(root, "path").stream()
                .filter(path -> path.getAttribute("stroke").equals("#222222"))
                .map(path -> path.getAttribute("d")).toList();
        double unit = 382 / (150 * 1.04);
        double side = 4 * 1.04 * unit;
        assertThat(frame).hasSize(4);
        String[] north = frame.get(0).split("[ML ]");
        assertThat(Double.parseDouble(north[3]) - Double.parseDouble(north[1])).isCloseTo(side, within(0.2));
        BufferedImage image = ImageIO.read(saved.get(0).toFile());
        assertThat(centre(image, 1800, 3)).as("the median point is in the middle of C").satisfies(
                at -> assertThat(at[0]).isCloseTo(2 * (1350 - 12 - 191.0), within(2.0)),
                at -> assertThat(at[1]).isCloseTo(2 * (92 + 191.0), within(2.0)));
    }

    @Test
    void tenThousandPointsMakeASmallSvg() throws IOException {
        Matrix points = Matrix.of(5000, 2, Generator.defaultRng(0).standardNormal(10_000));
        int[] classes = IntStream.range(0, 5000).map(i -> i % 10).toArray();
        List<Path> saved = plot(points, classes).save(folder, "figure");

        assertThat(saved.get(1).toFile().length()).isLessThan(600_000);
        BufferedImage image = ImageIO.read(saved.get(0).toFile());
        for (int digit : new int[] {2, 3, 7, 9}) {
            assertThat(count(image, 0, digit)).as("visible points of %d", digit).isGreaterThan(2000);
        }
    }

    @Test
    void theSamePlotGivesTheSameBytesInEveryLocale() throws IOException {
        Locales.assertSameIn(name -> plot(CORNERS, FILLED).save(folder, name));
        assertThat(list(folder)).hasSize(16);
    }

    @Test
    void singleConstantAndExtremePointsAreDrawn() throws IOException {
        for (double scale : new double[] {0, 1e-12, 1, 1e6, 1e100}) {
            BufferedImage image = png(plot(Matrix.of(1, 2, scale, -scale), new int[] {3}));
            assertThat(centre(image, 0, 3)).as("a point at %s", scale).isNotNull();
        }
        BufferedImage image = png(plot(Matrix.of(2, 2, -1e100, 1e100, 1e100, -1e100), new int[] {3, 7}));
        assertThat(centre(image, 0, 3)[0]).isLessThan(centre(image, 0, 7)[0] - 600);
    }

    @Test
    void coincidingPointsAreDrawn() throws IOException {
        for (double scale : new double[] {0, 1e-12}) {
            png(plot(CORNERS.scale(scale), FILLED));
            assertThat(list(folder)).hasSize(2);
        }
    }

    @Test
    void pointsThatCannotBeDrawnAreNamed() {
        ScatterPlot plot = new ScatterPlot("title");

        refuses(() -> plot.panel("PCA", Matrix.zeros(0, 2), new int[0]), "panel \"PCA\": there is no point to draw");
        refuses(() -> plot.panel("PCA", Matrix.zeros(3, 3), FILLED), "the points are (3, 3), they must be (n, 2)");
        refuses(() -> plot.panel("PCA", CORNERS, new int[2]), "there are 3 points and 2 classes");
        refuses(() -> plot.panel("PCA", CORNERS, new int[] {0, 10, 0}), "point 1: class 10, it must be in 0..9");
        refuses(() -> plot.panel("PCA", CORNERS, new int[] {0, 0, -1}), "point 2: class -1");
        refuses(() -> plot.panel("PCA", CORNERS.filledWith(Double.NaN), FILLED), "panel \"PCA\": point 0: x is NaN");
        refuses(() -> plot.panel("PCA", Matrix.of(1, 2, 0, 1 / 0.0), new int[1]), "point 0: y is Infinity");
        refuses(() -> plot.panel(" ", CORNERS, FILLED), "the title of a panel is blank");
        refuses(() -> new ScatterPlot(""), "the title of a scatter plot is blank");
        plot.panel("PCA", CORNERS, FILLED);
        assertThatIllegalStateException().isThrownBy(() -> plot.save(folder, "figure"))
                .withMessageContaining("\"title\" has 1 of two panels");
        plot.panel("autoencoder", CORNERS, FILLED);
        refuses(() -> plot.panel("third", CORNERS, FILLED), "panel \"third\": there are two panels already");
        assertThat(folder).isEmptyDirectory();
    }

    private static ScatterPlot plot(Matrix points, int[] classes) {
        return new ScatterPlot("title").panel("left", points, classes).panel("right", points, classes);
    }

    private BufferedImage png(ScatterPlot plot) throws IOException {
        return ImageIO.read(plot.save(folder, "figure").get(0).toFile());
    }

    /** In the middle of the left panel. */
    private static int blue(BufferedImage image) {
        return image.getRGB(494, 566) & 0xFF;
    }

    /** Mean place of the pixels of a class in the panel that starts at that x, the legend left out; null for none. */
    private static double[] centre(BufferedImage image, int from, int digit) {
        double x = 0;
        double y = 0;
        int count = 0;
        for (int row = 0; row < PLOT_BOTTOM; row++) {
            for (int column = from; column < from + 900; column++) {
                if (isOf(digit, image.getRGB(column, row))) {
                    x += column;
                    y += row;
                    count++;
                }
            }
        }
        return count == 0 ? null : new double[] {x / count, y / count};
    }

    private static long count(BufferedImage image, int from, int digit) {
        return IntStream.range(0, PLOT_BOTTOM).mapToLong(row -> IntStream.range(from, from + 900)
                .filter(column -> isOf(digit, image.getRGB(column, row))).count()).sum();
    }

    /** Whether it is the class's colour on white, to a rounding. */
    private static boolean isOf(int digit, int pixel) {
        Color mark = Mark.ALL.get(digit).colour();
        Color seen = new Color(pixel);
        double opacity = mark.getAlpha() / 255.0;
        return Math.abs(opacity * mark.getRed() + (1 - opacity) * 255 - seen.getRed()) < 3
                && Math.abs(opacity * mark.getGreen() + (1 - opacity) * 255 - seen.getGreen()) < 3
                && Math.abs(opacity * mark.getBlue() + (1 - opacity) * 255 - seen.getBlue()) < 3;
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
