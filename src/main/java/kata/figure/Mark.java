package kata.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The mark of one class's points in a plot. No two of the ten marks have the same form or the same colour.
 *
 * <p>The ten colours are chosen so that colour-blind readers can distinguish them: M. A. Petroff, Accessible
 * Color Sequences for Data Visualization, 2021, https://arxiv.org/abs/2107.02270.
 *
 * @param path the form around the origin, of radius about 1: the {@code d} of an SVG path with only M, L, C and Z
 * @param shape the same form for Java2D
 * @param filled whether the form is filled; otherwise its outline is drawn
 */
record Mark(String path, Shape shape, boolean filled, Color colour) {
    /** Width of an outline, as a fraction of the radius. */
    static final float STROKE = 0.55f;

    private static final String CIRCLE = "M.85 0C.85 .469 .469 .85 0 .85C-.469 .85 -.85 .469 -.85 0"
            + "C-.85 -.469 -.469 -.85 0 -.85C.469 -.85 .85 -.469 .85 0Z";
    private static final String SQUARE = "M-.8 -.8L.8 -.8L.8 .8L-.8 .8Z";
    private static final String DIAMOND = "M0 -1.15L1 0L0 1.15L-1 0Z";
    private static final String UP = "M0 -1.1L1.05 .8L-1.05 .8Z";
    private static final String DOWN = "M0 1.1L1.05 -.8L-1.05 -.8Z";
    private static final String PLUS = "M-1.1 0L1.1 0M0 -1.1L0 1.1";
    private static final String CROSS = "M-.85 -.85L.85 .85M-.85 .85L.85 -.85";

    /** The marks of the classes 0 to 9. */
    static final List<Mark> ALL = List.of(
            of(CIRCLE, false, 0x3F90DA), of(PLUS, false, 0xBD1F01), of(UP, true, 0xFFA90E),
            of(SQUARE, true, 0x832DB6), of(CROSS, false, 0x717581), of(DOWN, true, 0x92DADD),
            of(SQUARE, false, 0xA96B59), of(DIAMOND, true, 0xE76300), of(DIAMOND, false, 0x94A4A2),
            of(CIRCLE, true, 0xB9AC70));

    private static Mark of(String path, boolean filled, int colour) {
        return new Mark(path, shape(path), filled, new Color(0xC8000000 | colour, true));
    }

    private static Shape shape(String path) {
        Path2D shape = new Path2D.Double();
        for (String segment : path.split("(?=[MLCZ])")) {
            double[] c = Arrays.stream(segment.substring(1).split(" ")).filter(number -> !number.isEmpty())
                    .mapToDouble(Double::parseDouble).toArray();
            switch (segment.charAt(0)) {
                case 'M' -> shape.moveTo(c[0], c[1]);
                case 'L' -> shape.lineTo(c[0], c[1]);
                case 'C' -> shape.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> shape.closePath();
            }
        }
        return shape;
    }

    /** The attributes for fill and stroke of an SVG path. */
    String style() {
        String opacity = String.format(Locale.ROOT, "%.2f", colour.getAlpha() / 255.0);
        return filled ? "fill=\"%s\" fill-opacity=\"%s\"".formatted(Canvas.hex(colour), opacity)
                : "fill=\"none\" stroke=\"%s\" stroke-opacity=\"%s\" stroke-width=\"%s\"".formatted(
                        Canvas.hex(colour), opacity, STROKE);
    }
}
