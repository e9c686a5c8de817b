package kata.figure;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.Mnist;
import kata.matrix.Matrix;

/**
 * Images of digits in rows and columns, black on white, such as originals above their reconstructions, or the decoded
 * points of a plane of codes.
 *
 * <pre>
 *   new DigitGrid("Ten test images", 10)
 *           .row("original", "squared error\nper image", images)     // (10, 784)
 *           .row("autoencoder", "2.87", decoded)
 *           .save(folder, "figure-2b");                       // figure-2b.png and figure-2b.svg
 *   new DigitGrid("Decoded points of the plane", 20).rows(decoded)    // (400, 784), from the top left corner
 *           .captions("first code", "second code").save(folder, "manifold");
 * </pre>
 *
 * An image is a row of 784 pixels, from 0 for paper to 1 for ink; values outside of [0, 1] are clipped.
 */
public final class DigitGrid extends Figure {
    private static final int SIDE = 28;
    private static final int WIDTH = 980;
    private static final int GAP = 14;
    private static final int CAPTION = 26;
    private static final int LARGEST_PIXEL = 10;
    private static final Font LABEL = Fonts.font(Font.PLAIN, 17);
    private static final Font SMALL = Fonts.font(Font.PLAIN, 13);
    private static final int SMALL_LINE = 17;

    /** A row of images, with two texts to its left: a name, and a note such as an error. */
    private record Row(String name, String note, double[] pixels) {}

    private final int columns;
    private final List<Row> rows = new ArrayList<>();
    private String across = "";
    private String up = "";

    /** @throws IllegalArgumentException if the title is blank or there is no column */
    public DigitGrid(String title, int columns) {
        super("grid", title);
        require(columns > 0, "a grid of digits has %d columns, it must have at least one", columns);
        this.columns = columns;
    }

    /**
     * Adds a row of images.
     *
     * @param name the name of the row, such as PCA
     * @param note a number beside the name, such as an error; or a heading, in small lines, for the numbers below; may
     *             be empty
     * @param images (columns, 784)
     * @throws IllegalArgumentException if the name is blank, the images have another shape, or a pixel is NaN
     */
    public DigitGrid row(String name, String note, Matrix images) {
        requireText("the name of a row", name);
        require(images.rows() == columns && images.columns() == Mnist.PIXELS,
                "row \"%s\": the images are %s, they must be (%d, %d)", name, images.shape(), columns, Mnist.PIXELS);
        double[] pixels = images.toArray();
        requireNumbers("row \"" + name + "\": ", pixels);
        rows.add(new Row(name, note, pixels));
        return this;
    }

    /**
     * Adds images in rows without names, from left to right and from top to bottom.
     *
     * @param images (n, 784), where n is a multiple of the number of columns
     * @throws IllegalArgumentException if the images have another shape, or a pixel is NaN
     */
    public DigitGrid rows(Matrix images) {
        require(images.rows() > 0 && images.rows() % columns == 0 && images.columns() == Mnist.PIXELS,
                "the images are %s, they must be (n, %d), n a multiple of %d", images.shape(), Mnist.PIXELS, columns);
        requireNumbers("", images.toArray());
        for (int i = 0; i < images.rows(); i += columns) {
            rows.add(new Row("", "", images.slice(i, i + columns).toArray()));
        }
        return this;
    }

    /** Sets the captions of the x axis, from left to right, and of the y axis, from bottom to top. */
    public DigitGrid captions(String across, String up) {
        this.across = requireText("the caption of the x axis", across);
        this.up = requireText("the caption of the y axis", up);
        return this;
    }

    /** Draws the grid; the side of a digit's pixel is a multiple of ½, so the pixel covers whole pixels of the PNG. */
    @Override
    Picture picture() throws IOException {
        requireComplete(!rows.isEmpty(), "no row to draw, call row(…)");
        int left = Canvas.MARGIN + widest(LABEL, rows.stream().map(Row::name)) + Math.max(
                widest(LABEL, rows.stream().map(Row::note).filter(note -> !note.contains("\n"))),
                widest(SMALL, rows.stream().map(Row::note).flatMap(String::lines)));
        int caption = across.isEmpty() ? 0 : CAPTION;
        int top = Canvas.MARGIN + 42 + caption;
        int most = Math.min(2 * (WIDTH - left - Canvas.MARGIN) / (columns * SIDE), 2 * WIDTH / (rows.size() * SIDE));
        double pixel = Math.max(1, Math.min(LARGEST_PIXEL, most)) / 2.0;
        double side = SIDE * pixel;
        double right = left + columns * side;
        double bottom = top + rows.size() * side;
        double rightmost = Math.max(right, Canvas.MARGIN + Fonts.width(Canvas.TITLE, title));
        Canvas canvas = new Canvas((int) Math.ceil(rightmost) + Canvas.MARGIN,
                (int) Math.ceil(bottom) + caption + Canvas.MARGIN, title, description());
        for (int i = 0; i < rows.size(); i++) {
            double base = top + (i + 0.5) * side + 6;
            canvas.text(Canvas.MARGIN, base, Canvas.Anchor.START, LABEL, rows.get(i).name);
            String[] lines = rows.get(i).note.split("\n");
            for (int line = 0; line < lines.length; line++) {
                canvas.text(left - GAP, base + (line - (lines.length - 1) / 2.0) * SMALL_LINE, Canvas.Anchor.END,
                        lines.length == 1 ? LABEL : SMALL, lines[line]);
            }
        }
        canvas.image(left, top, pixel, image());
        if (!across.isEmpty()) {
            canvas.text(left, top - 8, Canvas.Anchor.START, LABEL, "↑ " + up);
            canvas.text(right, bottom + 20, Canvas.Anchor.END, LABEL, across + " →");
        }
        return canvas.picture();
    }

    private void requireNumbers(String where, double[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            require(!Double.isNaN(pixels[i]), "%simage %d: pixel %d is NaN, it must be a number",
                    where, i / Mnist.PIXELS, i % Mnist.PIXELS);
        }
    }

    private String description() {
        String size = rows.size() + (rows.size() == 1 ? " row of " : " rows of ") + columns + " digits";
        String names = rows.stream().map(row -> (row.name + " " + row.note).replace('\n', ' ').strip())
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return names.isEmpty() ? size : size + ": " + names;
    }

    /** The width of the widest text, with some room behind the text; 0 if all texts are empty. */
    private static int widest(Font font, Stream<String> texts) {
        double widest = texts.mapToDouble(each -> Fonts.width(font, each)).max().orElse(0);
        return widest == 0 ? 0 : (int) Math.ceil(widest) + GAP;
    }

    /** All digits in one image, with one pixel for each pixel of a digit. */
    private BufferedImage image() {
        BufferedImage image = new BufferedImage(columns * SIDE, rows.size() * SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < rows.size(); i++) {
            double[] pixels = rows.get(i).pixels;
            for (int k = 0; k < pixels.length; k++) {
                int x = k / Mnist.PIXELS * SIDE + k % SIDE;
                int y = i * SIDE + k % Mnist.PIXELS / SIDE;
                double ink = Math.min(1, Math.max(0, pixels[k]));
                image.setRGB(x, y, 0x010101 * (int) Math.round(255 * (1 - ink)));
            }
        }
        return image;
    }
}
