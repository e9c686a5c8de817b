package kata.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A white sheet for a figure. Each call draws into a PNG, by Java2D, and adds an element to an SVG. Coordinates are the
 * SVG's, from the top left corner; the PNG has two pixels for each unit.
 *
 * <p>In the SVG, letters are text. A mark is defined once for each radius and then referenced, so that thousands of
 * points make a small file. References have the older form {@code xlink:href}, which every program reads.
 */
final class Canvas {
    static final Color INK = new Color(0x222222);
    static final Color GRID = new Color(0xE2E2E2);
    static final int PNG_SCALE = 2;
    /** The blank margin at each edge. */
    static final int MARGIN = 16;
    static final Font TITLE = Fonts.font(Font.BOLD, 22);

    /** The point of a text that is placed at x, as a fraction of the text's width from the start. */
    enum Anchor {
        START(0), MIDDLE(0.5), END(1);

        private final double part;

        Anchor(double part) {
            this.part = part;
        }
    }

    private final BufferedImage png;
    private final Graphics2D pixels;
    private final String head;
    /** The SVG's id of each mark, by the attributes of the mark's path. */
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final StringBuilder elements = new StringBuilder();

    /**
     * A sheet with a title.
     *
     * @param description the figure in words, for screen readers
     */
    Canvas(int width, int height, String title, String description) {
        png = new BufferedImage(PNG_SCALE * width, PNG_SCALE * height, BufferedImage.TYPE_INT_RGB);
        pixels = png.createGraphics();
        pixels.scale(PNG_SCALE, PNG_SCALE);
        pixels.setColor(Color.WHITE);
        pixels.fillRect(0, 0, width, height);
        pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pixels.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pixels.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pixels.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        String size = width + "\" height=\"" + height;
        head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\""
                + " width=\"" + size + "\" viewBox=\"0 0 " + width + " " + height + "\""
                + " font-family=\"DejaVu Sans, Verdana, sans-serif\" fill=\"" + hex(INK) + "\">\n"
                + texts(title, description) + "\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
        text(MARGIN, MARGIN + 20, Anchor.START, TITLE, title);
    }

    /** Title and description of an SVG, for screen readers. */
    static String texts(String title, String description) {
        return "<title>" + escape(title) + "</title><desc>" + escape(description) + "</desc>";
    }

    /** The finished figure; nothing can be added afterwards. */
    Figure.Picture picture() {
        pixels.dispose();
        StringBuilder defined = new StringBuilder();
        marks.forEach((mark, id) -> defined.append("<path id=\"" + id + "\" " + mark + "/>\n"));
        return new Figure.Picture(png, head + (marks.isEmpty() ? "" : "<defs>\n" + defined + "</defs>\n") + elements
                + "</svg>\n");
    }

    /** Draws a line of text; y is its baseline. */
    void text(double x, double y, Anchor anchor, Font font, String text) {
        if (text.isEmpty()) {
            return;
        }
        pixels.setColor(INK);
        pixels.setFont(font);
        pixels.drawString(text, (float) (x - anchor.part * Fonts.width(font, text)), (float) y);
        add("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\">%s</text>", number(x), number(y),
                number(font.getSize()), font.isBold() ? " font-weight=\"bold\"" : "",
                anchor.name().toLowerCase(Locale.ROOT), escape(text));
    }

    void line(double x1, double y1, double x2, double y2, Color colour) {
        pixels.setColor(colour);
        pixels.setStroke(new BasicStroke(1));
        pixels.draw(new Line2D.Double(x1, y1, x2, y2));
        add("<path d=\"M%s %sL%s %s\" stroke=\"%s\"/>", number(x1), number(y1), number(x2), number(y2), hex(colour));
    }

    /** Draws a mark of the given radius around a point. */
    void mark(Mark mark, double radius, double x, double y) {
        AffineTransform before = pixels.getTransform();
        pixels.translate(x, y);
        pixels.scale(radius, radius);
        pixels.setColor(mark.colour());
        if (mark.filled()) {
            pixels.fill(mark.shape());
        } else {
            pixels.setStroke(new BasicStroke(Mark.STROKE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            pixels.draw(mark.shape());
        }
        pixels.setTransform(before);
        String path = "d=\"" + mark.path() + "\" transform=\"scale(" + number(radius) + ")\" " + mark.style();
        String id = marks.computeIfAbsent(path, first -> "m" + marks.size());
        add("<use xlink:href=\"#%s\" x=\"%s\" y=\"%s\"/>", id, number(x), number(y));
    }

    /**
     * Draws an image, its pixels as squares with sharp edges. All coordinates are multiples of ½.
     *
     * @param pixel the side of a pixel, a multiple of ½
     */
    void image(double x, double y, double pixel, BufferedImage image) throws IOException {
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.scale(pixel, pixel);
        pixels.drawImage(image, placed, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        // The standard's word for sharp pixels is pixelated; older programs know optimizeSpeed.
        add("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                        + " style=\"image-rendering:optimizeSpeed;image-rendering:pixelated\""
                        + " xlink:href=\"data:image/png;base64,%s\"/>",
                number(x), number(y), number(pixel * image.getWidth()), number(pixel * image.getHeight()),
                Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    private void add(String format, Object... arguments) {
        elements.append(format.formatted(arguments)).append('\n');
    }

    static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    /** The number rounded to a tenth, without a final ".0". */
    private static String number(double x) {
        long tenths = Math.round(10 * x);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
