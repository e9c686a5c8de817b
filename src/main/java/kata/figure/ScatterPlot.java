package kata.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import kata.matrix.Matrix;

/**
 * Points of ten classes in two panels side by side, A and B, such as codes of digits by two methods.
 *
 * <pre>
 *   new ScatterPlot("Codes of 500 test digits of each class")
 *           .panel("PCA: 10-NN accuracy 43.8 %", components, digits)          // (n, 2) and n
 *           .panel("autoencoder: 10-NN accuracy 86.9 %", codes, digits)
 *           .save(folder, "figure-3");                        // figure-3.png and figure-3.svg
 * </pre>
 *
 * In a panel, x and y have one scale. Later points are drawn on top of earlier ones, so the classes should come in
 * mixed order.
 *
 * <p>This class does not use XChart, which draws one plot per picture, scales each axis for itself, and writes
 * 10,000 points as an SVG of several megabytes.
 */
public final class ScatterPlot extends Figure {
    private static final int PANELS = 2;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;
    private static final int SIDE = 382;
    private static final int TOP = 92;
    private static final int LEGEND = 524;
    private static final int LEGEND_STEP = 62;
    private static final Font LETTER = Fonts.font(Font.BOLD, 17);
    private static final Font LABEL = Fonts.font(Font.PLAIN, 16);
    private static final Font TICK = Fonts.font(Font.PLAIN, 13);

    /** Radius of a point times √n: n points together have a fixed area, unless n is very small or very large. */
    private static final double SPREAD = 170;
    private static final double SMALLEST_RADIUS = 1.6;
    private static final double LARGEST_RADIUS = 6;

    private final List<Panel> panels = new ArrayList<>();

    /** @throws IllegalArgumentException if the title is blank */
    public ScatterPlot(String title) {
        super("scatter plot", title);
    }

    /**
     * Adds the left panel, or at the second call the right one.
     *
     * @param points (n, 2), n at least 1: x and y
     * @param classes the n classes of the points, each in 0..9
     * @throws IllegalArgumentException if the title is blank, shapes do not fit, a number is not finite, a class is
     *     not in 0..9, or the plot has two panels already
     */
    public ScatterPlot panel(String name, Matrix points, int[] classes) {
        requireText("the title of a panel", name);
        String where = "panel \"" + name + "\": ";
        require(panels.size() < PANELS, "%sthere are two panels already, draw a second plot", where);
        require(points.rows() > 0, "%sthere is no point to draw", where);
        require(points.columns() == 2, "%sthe points are %s, they must be (n, 2)", where, points.shape());
        require(classes.length == points.rows(), "%sthere are %d points and %d classes, they must be as many",
                where, points.rows(), classes.length);
        double[] values = points.toArray();
        for (int i = 0; i < values.length; i++) {
            require(Math.abs(values[i]) <= LARGEST, "%spoint %d: %s is %s, only numbers up to %.0e can be drawn",
                    where, i / 2, i % 2 == 0 ? "x" : "y", values[i], LARGEST);
        }
        for (int i = 0; i < classes.length; i++) {
            require(classes[i] >= 0 && classes[i] < Mark.ALL.size(), "%spoint %d: class %d, it must be in 0..9",
                    where, i, classes[i]);
        }
        panels.add(new Panel("AB".substring(panels.size(), panels.size() + 1), name, values, classes.clone()));
        return this;
    }

    @Override
    Picture picture() {
        requireComplete(panels.size() == PANELS, panels.size() + " of two panels, call panel(…)");
        Panel a = panels.get(0);
        Panel b = panels.get(1);
        Canvas canvas = new Canvas(WIDTH, HEIGHT, title, "Two panels of points, each of a class from 0 to 9. "
                + "A: " + a.name + ". B: " + b.name + ".");
        a.draw(canvas, WIDTH / 2 - SIDE - 12);
        b.draw(canvas, WIDTH - SIDE - 12);
        legend(canvas);
        return canvas.picture();
    }

    private static void legend(Canvas canvas) {
        double x = WIDTH / 2.0 - 4.5 * LEGEND_STEP;
        for (int digit = 0; digit < Mark.ALL.size(); digit++) {
            canvas.mark(Mark.ALL.get(digit), LARGEST_RADIUS, x - 9, LEGEND);
            canvas.text(x + 5, LEGEND + 6, Canvas.Anchor.START, LABEL, Integer.toString(digit));
            x += LEGEND_STEP;
        }
    }

    /** A panel, with the points x0, y0, x1, y1, … and their classes. */
    private record Panel(String letter, String name, double[] points, int[] classes) {
        void draw(Canvas canvas, double left) {
            canvas.text(left, TOP - 14, Canvas.Anchor.START, LETTER, letter);
            canvas.text(left + 22, TOP - 14, Canvas.Anchor.START, LABEL, name);
            DoubleSummaryStatistics across = range(0);
            DoubleSummaryStatistics up = range(1);
            double length = Math.max(Axis.length(across.getMin(), across.getMax()),
                    Axis.length(up.getMin(), up.getMax()));
            Axis x = Axis.around(middle(across), length);
            Axis y = Axis.around(middle(up), length);
            double unit = SIDE / length;
            for (double tick : x.ticks()) {
                double at = left + (tick - x.min()) * unit;
                canvas.line(at, TOP, at, TOP + SIDE, Canvas.GRID);
                canvas.text(at, TOP + SIDE + 18, Canvas.Anchor.MIDDLE, TICK, x.label().apply(tick));
            }
            for (double tick : y.ticks()) {
                double at = TOP + (y.max() - tick) * unit;
                canvas.line(left, at, left + SIDE, at, Canvas.GRID);
                canvas.text(left - 6, at + 5, Canvas.Anchor.END, TICK, y.label().apply(tick));
            }
            double radius = Math.min(LARGEST_RADIUS, Math.max(SMALLEST_RADIUS, SPREAD / Math.sqrt(classes.length)));
            for (int i = 0; i < classes.length; i++) {
                canvas.mark(Mark.ALL.get(classes[i]), radius, left + (points[2 * i] - x.min()) * unit,
                        TOP + (y.max() - points[2 * i + 1]) * unit);
            }
        }

        private DoubleSummaryStatistics range(int coordinate) {
            return IntStream.range(0, classes.length).mapToDouble(i -> points[2 * i + coordinate]).summaryStatistics();
        }

        private static double middle(DoubleSummaryStatistics range) {
            return range.getMin() / 2 + range.getMax() / 2;
        }
    }
}
