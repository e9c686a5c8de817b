package kata.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The text of an SVG, with letters as text. A mark is defined once for each radius and then used, which keeps thousands
 * of points small. Links are of the older form, {@code xlink:href}, which every program reads.
 */
final class SvgCanvas implements Canvas {
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> marks = new LinkedHashMap<>();
    private final String head;

    SvgCanvas(int width, int height, String title, String description) {
        head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\""
                + " width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"".formatted(width, height, width, height)
                + " font-family=\"DejaVu Sans, Verdana, sans-serif\" fill=\"" + hex(INK) + "\">\n"
                + texts(title, description) + "\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    }

    /** Title and description of an SVG, for screen readers. */
    static String texts(String title, String description) {
        return "<title>" + escape(title) + "</title><desc>" + escape(description) + "</desc>";
    }

    /** The whole file. */
    String text() {
        String definitions = marks.isEmpty() ? "" : "<defs>\n" + String.join("", marks.keySet().stream()
                .map(mark -> mark.replace("<path", "<path id=\"" + marks.get(mark) + "\"")).toList()) + "</defs>\n";
        return head + definitions + body + "</svg>\n";
    }

    @Override
    public void text(double x, double y, Anchor anchor, Font font, String text) {
        if (text.isEmpty()) {
            return;
        }
        add("<text x=\"%s\" y=\"%s\" font-size=\"%d\"%s text-anchor=\"%s\">%s</text>", number(x), number(y),
                font.getSize(), font.isBold() ? " font-weight=\"bold\"" : "",
                anchor.name().toLowerCase(Locale.ROOT), escape(text));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color colour) {
        add("<path d=\"M%s %sL%s %s\" stroke=\"%s\"/>", number(x1), number(y1), number(x2), number(y2), hex(colour));
    }

    @Override
    public void mark(Mark mark, double radius, double x, double y) {
        String definition = "<path d=\"%s\" transform=\"scale(%s)\" %s/>\n".formatted(mark.path(), number(radius),
                style(mark));
        String id = marks.computeIfAbsent(definition, key -> "m" + marks.size());
        add("<use xlink:href=\"#%s\" x=\"%s\" y=\"%s\"/>", id, number(x), number(y));
    }

    /** The second name is the one of the standard; the first is what older programs know. */
    @Override
    public void image(double x, double y, double pixel, BufferedImage image) {
        try {
            add("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                            + " style=\"image-rendering:optimizeSpeed;image-rendering:pixelated\""
                            + " xlink:href=\"data:image/png;base64,%s\"/>",
                    number(x), number(y), number(pixel * image.getWidth()), number(pixel * image.getHeight()),
                    Base64.getEncoder().encodeToString(Picture.png(image)));
        } catch (IOException e) {
            throw new UncheckedIOException("an image in memory cannot be written as PNG", e);
        }
    }

    private void add(String format, Object... arguments) {
        body.append(format.formatted(arguments)).append('\n');
    }

    private static String style(Mark mark) {
        String opacity = String.format(Locale.ROOT, "%.2f", mark.colour().getAlpha() / 255.0);
        return mark.filled() ? "fill=\"%s\" fill-opacity=\"%s\"".formatted(hex(mark.colour()), opacity)
                : "fill=\"none\" stroke=\"%s\" stroke-opacity=\"%s\" stroke-width=\"%s\"".formatted(
                        hex(mark.colour()), opacity, Mark.STROKE);
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    /** To a tenth, without a needless zero. */
    private static String number(double x) {
        long tenths = Math.round(10 * x);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
