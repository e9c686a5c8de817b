package kata.figure;

import static kata.figure.Pictures.count;
import static kata.figure.Pictures.elements;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import kata.matrix.Matrix;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class DigitGridTest {
    @TempDir
    private Path folder;

    @Test
    void aPixelOfADigitIsASquareOfThePngAtItsPlace() throws IOException {
        BufferedImage image = png(new DigitGrid("title", 20).rows(dots(40, 23, 5, 11)));
        int side = 3;
        int left = 32 + (3 * 28 + 11) * side;   // the second row's fourth digit, behind a margin of 16 lengths
        int bottom = image.getHeight() - 32;
        int top = bottom - 28 * side + 5 * side;

        assertThat(image.getWidth()).isEqualTo(2 * 32 + 20 * 28 * side);
        assertThat(count(pixels(image), 0)).isEqualTo(side * side);
        for (int i = 0; i < side * side; i++) {
            assertThat(rgb(image, left + i % side, top + i / side)).isZero();
        }
    }

    @Test
    void tenColumnsWithNamesFillASlide() throws IOException {
        BufferedImage image = png(figure2b());
        assertThat(image.getWidth()).isBetween(1700, 1900);
        assertThat(image.getHeight()).isBetween(500, 1100);
    }

    @Test
    void greyIsProportionalAndWhatIsOutsideIsCut() throws IOException {
        double[] values = new double[784];
        values[0] = 0.5;
        values[1] = 1;
        values[2] = 7;
        values[3] = -7;
        values[4] = Double.POSITIVE_INFINITY;
        BufferedImage image = png(new DigitGrid("title", 1).rows(Matrix.of(1, 784, values)));
        int y = image.getHeight() - 32 - 280;

        assertThat(rgb(image, 32, y)).isEqualTo(0x7F7F7F + 0x010101);
        assertThat(rgb(image, 42, y)).isZero();
        assertThat(rgb(image, 52, y)).isZero();
        assertThat(rgb(image, 62, y)).isEqualTo(0xFFFFFF);
        assertThat(rgb(image, 72, y)).isZero();
    }

    @Test
    void theSvgTellsTheTextsAndHoldsThePixels() throws Exception {
        Element root = parse(figure2b().captions("x <1>", "y & 2").save(folder, "figure").get(1));

        assertThat(text(root, "title")).isEqualTo("Ten <images> & more");
        assertThat(text(root, "desc")).isEqualTo("3 rows of 10 digits: original, autoencoder 2.87, PCA 13.87");
        assertThat(elements(root, "text")).extracting(Element::getTextContent).contains("Ten <images> & more",
                "original", "autoencoder", "2.87", "PCA", "13.87", "x <1> →", "↑ y & 2").doesNotContain("");
        Element element = elements(root, "image").get(0);
        assertThat(element.getAttribute("style")).contains("image-rendering:pixelated");
        String data = element.getAttribute("xlink:href");
        assertThat(data).startsWith("data:image/png;base64,");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1))));
        assertThat(image.getWidth()).isEqualTo(280);
        assertThat(image.getHeight()).isEqualTo(84);
        assertThat(rgb(image, 4 * 28 + 10, 28 + 20)).as("the dot of the fifth digit in the second row").isZero();
        assertThat(count(pixels(image), 0)).isEqualTo(3);
        assertThat(Double.parseDouble(element.getAttribute("width")) % 140).isZero();
    }

    @Test
    void aNoteOfSeveralLinesStandsInThemAndIsOneInTheDescription() throws Exception {
        Element root = parse(figure2b("squared error\nper image").save(folder, "figure").get(1));

        assertThat(text(root, "desc")).contains(": original squared error per image, autoencoder 2.87,");
        List<Element> lines = elements(root, "text").stream()
                .filter(each -> List.of("squared error", "per image", "2.87").contains(each.getTextContent())).toList();
        assertThat(lines).hasSize(3).extracting(each -> each.getAttribute("x"))
                .containsOnly(lines.get(0).getAttribute("x"));
        assertThat(lines).extracting(each -> Double.parseDouble(each.getAttribute("y"))).isSorted();
    }

    @Test
    void theFolderIsMadeAndHoldsThePictureAndNothingElse() throws IOException {
        Path deep = folder.resolve("target").resolve("figures");
        List<Path> saved = figure2b().save(deep, "digits");

        assertThat(saved).containsExactly(deep.resolve("digits.png"), deep.resolve("digits.svg"));
        assertThat(list(deep)).containsExactlyInAnyOrderElementsOf(saved);
    }

    @Test
    void theSameGridGivesTheSameBytesInEveryLocale() throws IOException {
        Locales.assertSameIn(name -> figure2b().save(folder, name));
    }

    @Test
    void imagesThatCannotBeDrawnAreNamed() {
        DigitGrid grid = new DigitGrid("title", 10);
        double[] values = new double[7840];
        values[3 * 784 + 17] = Double.NaN;
        Matrix nan = Matrix.of(10, 784, values);

        refuses(() -> grid.row("PCA", "", nan), "row \"PCA\": image 3: pixel 17 is NaN");
        refuses(() -> grid.rows(nan), "image 3: pixel 17 is NaN");
        refuses(() -> grid.row("PCA", "", Matrix.zeros(9, 784)), "row \"PCA\": the images are (9, 784)");
        refuses(() -> grid.row("PCA", "", Matrix.zeros(10, 783)), "they must be (10, 784)");
        refuses(() -> grid.rows(Matrix.zeros(11, 784)), "the images are (11, 784), they must be (n, 784), n a");
        refuses(() -> grid.rows(Matrix.zeros(0, 784)), "the images are (0, 784)");
        refuses(() -> grid.rows(Matrix.zeros(10, 28)), "the images are (10, 28)");
        refuses(() -> grid.row(" ", "", Matrix.zeros(10, 784)), "the name of a row is blank");
        refuses(() -> grid.captions("", "y"), "the caption of the x axis is blank");
        refuses(() -> new DigitGrid(null, 10), "the title of a grid is blank");
        refuses(() -> new DigitGrid("title", 0), "a grid of digits has 0 columns");
        assertThatIllegalStateException().isThrownBy(() -> grid.save(folder, "figure"))
                .withMessageContaining("\"title\" has no row to draw");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTargetThatCannotBeReplacedLeavesNoHalfWrittenFile() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("figure.png").resolve("inside")).getParent();

        assertThatThrownBy(() -> figure2b().save(folder, "figure")).isInstanceOf(FileSystemException.class);
        assertThat(list(folder)).containsExactly(inTheWay);
    }

    private static DigitGrid figure2b() {
        return figure2b("");
    }

    private static DigitGrid figure2b(String note) {
        return new DigitGrid("Ten <images> & more", 10).row("original", note, dots(10, 4, 20, 10))
                .row("autoencoder", "2.87", dots(10, 4, 20, 10)).row("PCA", "13.87", dots(10, 4, 20, 10));
    }

    /** White images, but for one pixel of one of them. */
    private static Matrix dots(int images, int image, int row, int column) {
        double[] values = new double[images * 784];
        values[image * 784 + row * 28 + column] = 1;
        return Matrix.of(images, 784, values);
    }

    private BufferedImage png(DigitGrid grid) throws IOException {
        return ImageIO.read(grid.save(folder, "figure").get(0).toFile());
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
