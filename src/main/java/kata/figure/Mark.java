package kata.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;

/**
 * Form and colour of the points of one class; no two of the ten share either.
 *
 * <p>The colours are ten that colour-blind readers can tell apart as well as ten can be: M. A. Petroff, Accessible
 * Color Sequences for Data Visualization, 2021, https://arxiv.org/abs/2107.02270.
 *
 * @param shape around the origin, of radius about 1
 * @param filled otherwise its outline is drawn
 */
record Mark(Shape shape, boolean filled, Color colour) {
    /** Width of an outline, as a part of the radius. */
    static final float STROKE = 0.55f;

    /** Coordinates of a segment: SEG_MOVETO, LINETO, QUADTO, CUBICTO and CLOSE of a PathIterator are 0 to 4. */
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private static final Shape CIRCLE = new Ellipse2D.Double(-0.85, -0.85, 1.7, 1.7);
    private static final Shape SQUARE = polygon(-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8);
    private static final Shape DIAMOND = polygon(0, -1.15, 1, 0, 0, 1.15, -1, 0);
    private static final Shape UP = polygon(0, -1.1, 1.05, 0.8, -1.05, 0.8);
    private static final Shape DOWN = polygon(0, 1.1, 1.05, -0.8, -1.05, -0.8);
    private static final Shape PLUS = strokes(-1.1, 0, 1.1, 0, 0, -1.1, 0, 1.1);
    private static final Shape CROSS = strokes(-0.85, -0.85, 0.85, 0.85, -0.85, 0.85, 0.85, -0.85);

    /** Of the classes 0 to 9. */
    static final List<Mark> ALL = List.of(
            of(CIRCLE, false, 0x3F90DA), of(PLUS, false, 0xBD1F01), of(UP, true, 0xFFA90E),
            of(SQUARE, true, 0x832DB6), of(CROSS, false, 0x717581), of(DOWN, true, 0x92DADD),
            of(SQUARE, false, 0xA96B59), of(DIAMOND, true, 0xE76300), of(DIAMOND, false, 0x94A4A2),
            of(CIRCLE, true, 0xB9AC70));

    private static Mark of(Shape shape, boolean filled, int colour) {
        return new Mark(shape, filled, new Color(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF, 200));
    }

    /** The shape as the {@code d} of an SVG's path. */
    String path() {
        StringBuilder path = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator part = shape.getPathIterator(null); !part.isDone(); part.next()) {
            int segment = part.currentSegment(c);
            path.append("MLQCZ".charAt(segment));
            for (int i = 0; i < NUMBERS[segment]; i++) {
                path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.3f", c[i]));
            }
        }
        return path.toString();
    }

    /** Through the corners x0, y0, x1, y1, …; closed. */
    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** From (e0, e1) to (e2, e3), from (e4, e5) to (e6, e7), … */
    private static Shape strokes(double... ends) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < ends.length; i += 4) {
            path.moveTo(ends[i], ends[i + 1]);
            path.lineTo(ends[i + 2], ends[i + 3]);
        }
        return path;
    }
}
