package kata.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/** A white image that is drawn on by Java2D. */
final class PngCanvas implements Canvas {
    private static final int SCALE = 2;

    private final BufferedImage image;
    private final Graphics2D graphics;

    PngCanvas(int width, int height) {
        image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SCALE * width, SCALE * height);
        graphics.scale(SCALE, SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** What was drawn; nothing can be added afterwards. */
    BufferedImage image() {
        graphics.dispose();
        return image;
    }

    @Override
    public void text(double x, double y, Anchor anchor, Font font, String text) {
        double width = Fonts.width(font, text);
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        graphics.setColor(INK);
        graphics.setFont(font);
        graphics.drawString(text, (float) left, (float) y);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void mark(Mark mark, double radius, double x, double y) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(radius, radius);
        graphics.setColor(mark.colour());
        if (mark.filled()) {
            graphics.fill(mark.shape());
        } else {
            graphics.setStroke(new BasicStroke(Mark.STROKE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            graphics.draw(mark.shape());
        }
        graphics.setTransform(before);
    }

    /** By nearest neighbours, which is Java's default: nothing is smoothed. */
    @Override
    public void image(double x, double y, double pixel, BufferedImage pixels) {
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.scale(pixel, pixel);
        graphics.drawImage(pixels, placed, null);
    }
}
