package kata.figure;

import static kata.figure.Pictures.count;
import static kata.figure.Pictures.list;
import static kata.figure.Pictures.parse;
import static kata.figure.Pictures.pixels;
import static kata.figure.Pictures.rgb;
import static kata.figure.Pictures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class LineChartTest {
    private static final double[] EPOCHS = {1, 2, 3, 4, 5};
    private static final double[] OBJECTIVES = {0.30, 0.15, 0.10, 0.07, 0.05};
    private static final double[] ACCURACIES = {96.1, 97.2, 97.9, 98.1, 98.3};

    @TempDir
    private Path folder;

    @Test
    void thePngHasTwiceTheSizeAndTheColoursOfTheLines() throws IOException {
        BufferedImage image = png(accuracy());

        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(image.getHeight()).isEqualTo(1120);
        int[] all = pixels(image);
        assertThat(Arrays.stream(all).distinct().count()).isGreaterThan(100);
        assertThat(count(all, 0xFFFFFF)).isGreaterThan(1_500_000);
        assertThat(count(all, 0x0072B2)).as("blue, the first line").isGreaterThan(3000);
        assertThat(count(all, 0xD55E00)).as("vermilion, the second line").isGreaterThan(3000);
        assertThat(count(all, 0x009E73)).as("green, of a third line").isZero();
    }

    @Test
    void aLineGoesDownWhereItsValuesGoDown() throws IOException {
        BufferedImage image = png(new LineChart("title", "epoch", "objective").line("Adam", EPOCHS, OBJECTIVES));

        assertThat(lowestBlue(image, 600)).isLessThan(lowestBlue(image, 900)).isLessThan(lowestBlue(image, 1200));
        assertThat(lowestBlue(image, 600)).isPositive();
    }

    @Test
    void aReferenceIsDashedFromEndToEnd() throws IOException {
        BufferedImage image = png(accuracy());
        int[] dashes = IntStream.range(0, 1120)
                .map(row -> (int) IntStream.range(200, 1300).filter(x -> rgb(image, x, row) == 0x222222).count())
                .toArray();

        assertThat(Arrays.stream(dashes).max().orElseThrow()).isBetween(500, 800);
    }

    @Test
    void theSvgIsWellFormedAndTellsTheTexts() throws Exception {
        Path svg = accuracy().save(folder, "accuracy").get(1);
        Element root = parse(svg);

        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 900 560");
        assertThat(text(root, "title")).isEqualTo("Accuracy of <two> & more");
        assertThat(text(root, "desc")).isEqualTo("test accuracy (%) against epoch: 98 % required, Adam, RMSprop");
        assertThat(root.getElementsByTagName("line").getLength() + root.getElementsByTagName("path").getLength())
                .isGreaterThan(30);
    }

    @Test
    void theFolderIsMadeAndHoldsThePictureAndNothingElse() throws IOException {
        Path deep = folder.resolve("target").resolve("figures");

        List<Path> saved = accuracy().save(deep, "accuracy");

        assertThat(saved).containsExactly(deep.resolve("accuracy.png"), deep.resolve("accuracy.svg"));
        assertThat(list(deep)).containsExactlyInAnyOrderElementsOf(saved);
    }

    @Test
    void anOlderPictureIsReplaced() throws IOException {
        accuracy().save(folder, "figure");
        byte[] older = Files.readAllBytes(folder.resolve("figure.png"));
        new LineChart("title", "epoch", "objective").line("Adam", EPOCHS, OBJECTIVES).save(folder, "figure");

        assertThat(folder.resolve("figure.png")).isRegularFile();
        assertThat(Files.readAllBytes(folder.resolve("figure.png"))).isNotEqualTo(older);
    }

    @Test
    void theSameChartGivesTheSameBytesInEveryLocale() throws IOException {
        Locales.assertSameIn(name -> accuracy().save(folder, name));
    }

    @Test
    void longShortConstantAndExtremeLinesAreDrawn() throws IOException {
        double[] fractions = IntStream.rangeClosed(1, 2000).mapToDouble(i -> i / 400.0).toArray();
        double[] falling = Arrays.stream(fractions).map(x -> 1 / (1 + x)).toArray();
        List<LineChart> charts = List.of(
                chart(fractions, falling), chart(fractions, falling).logarithmic(),
                chart(new double[] {1}, new double[] {0.5}), chart(new double[] {1}, new double[] {0.5}).logarithmic(),
                chart(new double[] {1, 2}, new double[] {0.5, 0.4}).logarithmic(),
                chart(EPOCHS, new double[] {0, 0, 0, 0, 0}), chart(EPOCHS, new double[] {1e-12, 2e-12, 0, 3e-12, 0}),
                chart(EPOCHS, new double[] {-1e100, 0, 1, 2, 1e100}),
                chart(EPOCHS, new double[] {1e-100, 1, 1, 2, 1e100}).logarithmic());
        for (LineChart chart : charts) {
            int[] all = pixels(png(chart));
            assertThat(count(all, 0x0072B2)).isGreaterThan(300);
        }
    }

    @Test
    void theCallersArraysMayChangeAfterwards() throws IOException {
        double[] y = OBJECTIVES.clone();
        LineChart chart = chart(EPOCHS, y);
        Path before = chart.save(folder, "before").get(0);
        y[0] = Double.NaN;

        assertThat(chart.save(folder, "after").get(0)).hasSameBinaryContentAs(before);
    }

    @Test
    void dataThatCannotBeDrawnNamesTheLineAndTheIndex() {
        LineChart chart = chart(EPOCHS, OBJECTIVES);

        refuses(() -> chart.line("RMSprop", EPOCHS, new double[3]), "line \"RMSprop\": x has 5 values and y has 3");
        refuses(() -> chart.line("RMSprop", new double[0], new double[0]), "line \"RMSprop\": there is no point");
        refuses(() -> chart.line("RMSprop", EPOCHS, new double[] {1, 2, Double.NaN, 4, 5}), "\"RMSprop\": y[2] is NaN");
        refuses(() -> chart.line("RMSprop", new double[] {1, 1 / 0.0}, new double[2]), "x[1] is Infinity");
        refuses(() -> chart.line("RMSprop", new double[1], new double[] {-1e101}), "y[0] is -1.0E101");
        refuses(() -> chart.reference("98 %", Double.NaN), "\"98 %\": y[0] is NaN");
    }

    @Test
    void namesAndTitlesAreNeededAndNamesDiffer() {
        refuses(() -> new LineChart(" ", "epoch", "objective"), "the title of a chart is blank");
        refuses(() -> new LineChart("title", "", "objective"), "the title of the x axis is blank");
        refuses(() -> new LineChart("title", "epoch", null), "the title of the y axis is blank");
        refuses(() -> chart(EPOCHS, OBJECTIVES).line(" ", EPOCHS, OBJECTIVES), "the name of a line is blank");
        refuses(() -> chart(EPOCHS, OBJECTIVES).reference("Adam", 1), "line \"Adam\": the chart has a line");
    }

    @Test
    void aSeventhLineIsRefused() throws IOException {
        LineChart chart = new LineChart("title", "epoch", "objective");
        for (String name : List.of("1", "2", "3", "4", "5", "6")) {
            chart.line(name, EPOCHS, OBJECTIVES);
        }
        assertThat(chart.save(folder, "six")).hasSize(2);
        refuses(() -> chart.line("7", EPOCHS, OBJECTIVES), "line \"7\": a chart has at most 6 lines");
    }

    @Test
    void aLogarithmicAxisRefusesZeroAndWritesNothing() {
        LineChart chart = chart(EPOCHS, new double[] {1, 0.1, 0, 0.1, 0.1}).logarithmic();

        refuses(() -> chart.save(folder, "figure"), "line \"Adam\": y[2] is 0.0, on a logarithmic axis");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aChartWithoutLinesCannotBeSaved() {
        LineChart chart = new LineChart("Adam on MNIST", "epoch", "objective").reference("98 %", 98);

        assertThatIllegalStateException().isThrownBy(() -> chart.save(folder, "figure"))
                .withMessageContaining("\"Adam on MNIST\" has no line to draw");
    }

    @Test
    void aFolderThatCannotBeMadeIsAnErrorThatNamesIt() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> accuracy().save(file, "figure"))
                .isInstanceOf(FileSystemException.class).hasMessageContaining(file.toString());
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void aTargetThatCannotBeReplacedLeavesNoHalfWrittenFile() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("figure.png").resolve("inside")).getParent();

        assertThatThrownBy(() -> accuracy().save(folder, "figure")).isInstanceOf(FileSystemException.class);
        assertThat(list(folder)).containsExactly(inTheWay);
    }

    private static LineChart accuracy() {
        return new LineChart("Accuracy of <two> & more", "epoch", "test accuracy (%)")
                .line("Adam", EPOCHS, ACCURACIES)
                .line("RMSprop", EPOCHS, Arrays.stream(ACCURACIES).map(y -> y - 0.4).toArray())
                .reference("98 % required", 98);
    }

    private static LineChart chart(double[] x, double[] y) {
        return new LineChart("title", "epoch", "objective").line("Adam", x, y);
    }

    private BufferedImage png(LineChart chart) throws IOException {
        return ImageIO.read(chart.save(folder, "figure").get(0).toFile());
    }

    private static int lowestBlue(BufferedImage image, int x) {
        return IntStream.range(0, image.getHeight()).filter(y -> rgb(image, x, y) == 0x0072B2).max().orElse(-1);
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
