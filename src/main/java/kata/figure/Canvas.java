package kata.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * What a figure is drawn on: the same calls make the pixels of a PNG and the elements of an SVG. Lengths are those of
 * the SVG, from the top left corner; a PNG has two pixels for each.
 */
interface Canvas {
    Color INK = new Color(0x222222);
    Color GRID = new Color(0xE2E2E2);

    /** Which point of a text is put at its x. */
    enum Anchor { START, MIDDLE, END }

    /** A line of text; y is its base line. */
    void text(double x, double y, Anchor anchor, Font font, String text);

    void line(double x1, double y1, double x2, double y2, Color colour);

    /** A mark of that radius around a point. */
    void mark(Mark mark, double radius, double x, double y);

    /**
     * An image with square pixels of sharp edges; at whole or half lengths.
     *
     * @param pixel the side of a pixel, a whole or half length
     */
    void image(double x, double y, double pixel, BufferedImage image);

    /** The picture that a figure makes of itself. */
    static Picture draw(int width, int height, String title, String description, Consumer<Canvas> figure)
            throws IOException {
        PngCanvas png = new PngCanvas(width, height);
        figure.accept(png);
        SvgCanvas svg = new SvgCanvas(width, height, title, description);
        figure.accept(svg);
        return Picture.of(png.image(), svg.text());
    }
}
