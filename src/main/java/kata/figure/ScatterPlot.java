package kata.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kata.matrix.Matrix;

/**
 * Points of ten classes in two panels side by side, A and B, such as codes of digits by two methods. A third panel, C,
 * may show the crowded middle of B enlarged.
 *
 * <pre>
 *   new ScatterPlot("Codes of 500 test digits of each class")
 *           .panel("PCA: 10-NN accuracy 43.8 %", components, digits)          // (n, 2) and n
 *           .panel("autoencoder: 10-NN accuracy 86.9 %", codes, digits)
 *           .enlarged()
 *           .save(folder, "figure-3");                        // figure-3.png and figure-3.svg
 * </pre>
 *
 * In a panel, x and y have one scale. Later points are drawn on top of earlier ones, so the classes should come in
 * mixed order.
 *
 * <p>This class does not use XChart. XChart draws one plot per picture, scales each axis separately, and writes
 * 10,000 points as an SVG of several megabytes.
 */
public final class ScatterPlot extends Figure {
    private static final int PANELS = 2;
    /** The distance of two panels' left edges. */
    private static final int PANEL = 450;
    private static final int HEIGHT = 560;
    private static final int SIDE = 382;
    private static final int TOP = 92;
    private static final int LEGEND = 524;
    private static final int LEGEND_STEP = 62;
    private static final Font LETTER = Fonts.font(Font.BOLD, 17);
    private static final Font LABEL = Fonts.font(Font.PLAIN, 16);
    private static final Font TICK = Fonts.font(Font.PLAIN, 13);

    /** Radius of a point times √n: n points together have a fixed area, except if n is very small or very large. */
    private static final double SPREAD = 170;
    private static final double SMALLEST_RADIUS = 1.6;
    private static final double LARGEST_RADIUS = 6;

    private final List<Panel> panels = new ArrayList<>();
    private boolean enlarged;

    /** @throws IllegalArgumentException if the title is blank */
    public ScatterPlot(String title) {
        super("scatter plot", title);
    }

    /**
     * Adds a panel: the first call adds the left panel, the second call the right panel.
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
        require(classes.length == points.rows(), "%sthere are %d points and %d classes, each point must have one",
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
        panels.add(new Panel("AB".substring(panels.size(), panels.size() + 1), name, values, classes.clone(),
                Square.around(values)));
        return this;
    }

    /** Frames the middle of panel B, with half of the points, and adds panel C, which shows this middle enlarged. */
    public ScatterPlot enlarged() {
        enlarged = true;
        return this;
    }

    @Override
    Picture picture() {
        requireComplete(panels.size() == PANELS, panels.size() + " of two panels, call panel(…)");
        List<Panel> drawn = new ArrayList<>(panels);
        if (enlarged) {
            Panel b = panels.get(1);
            drawn.add(new Panel("C", "the frame in B, with half of its points", b.points, b.classes,
                    Square.ofHalf(b.points)));
        }
        int width = PANEL * drawn.size();
        Canvas canvas = new Canvas(width, HEIGHT, title, drawn.size() + " panels of points, each of a class from 0 to "
                + "9. " + drawn.stream().map(panel -> panel.letter + ": " + panel.name + ".")
                        .collect(Collectors.joining(" ")));
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).draw(canvas, PANEL * (i + 1) - SIDE - 12);
        }
        if (enlarged) {
            drawn.get(1).frame(canvas, 2 * PANEL - SIDE - 12, drawn.get(2).shown);
        }
        legend(canvas, width);
        return canvas.picture();
    }

    private static void legend(Canvas canvas, int width) {
        double x = width / 2.0 - 4.5 * LEGEND_STEP;
        for (int digit = 0; digit < Mark.ALL.size(); digit++) {
            canvas.mark(Mark.ALL.get(digit), LARGEST_RADIUS, x - 9, LEGEND);
            canvas.text(x + 5, LEGEND + 6, Canvas.Anchor.START, LABEL, Integer.toString(digit));
            x += LEGEND_STEP;
        }
    }

    /** A square part of the plane: the coordinates of its middle, and the length of a side. */
    private record Square(double x, double y, double side) {
        /** A square that holds all points x0, y0, x1, y1, … */
        static Square around(double[] points) {
            DoubleSummaryStatistics across = coordinates(points, 0).summaryStatistics();
            DoubleSummaryStatistics up = coordinates(points, 1).summaryStatistics();
            return new Square(across.getMin() / 2 + across.getMax() / 2, up.getMin() / 2 + up.getMax() / 2, Math.max(
                    Axis.length(across.getMin(), across.getMax()), Axis.length(up.getMin(), up.getMax())));
        }

        /** A square around the medians of x and of y that holds half of the points. */
        static Square ofHalf(double[] points) {
            double x = median(coordinates(points, 0));
            double y = median(coordinates(points, 1));
            double half = median(IntStream.range(0, points.length / 2)
                    .mapToDouble(i -> Math.max(Math.abs(points[2 * i] - x), Math.abs(points[2 * i + 1] - y))));
            return new Square(x, y, Math.max(Axis.length(x - half, x + half), Axis.length(y - half, y + half)));
        }

        boolean contains(double px, double py) {
            return Math.abs(px - x) <= side / 2 && Math.abs(py - y) <= side / 2;
        }

        private static DoubleStream coordinates(double[] points, int coordinate) {
            return IntStream.range(0, points.length / 2).mapToDouble(i -> points[2 * i + coordinate]);
        }

        private static double median(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    /** A panel, with the points x0, y0, x1, y1, … and their classes. */
    private record Panel(String letter, String name, double[] points, int[] classes, Square shown) {
        void draw(Canvas canvas, double left) {
            canvas.text(left, TOP - 14, Canvas.Anchor.START, LETTER, letter);
            canvas.text(left + 22, TOP - 14, Canvas.Anchor.START, LABEL, name);
            Axis across = axis(shown.x);
            for (double tick : across.ticks()) {
                canvas.line(x(left, tick), TOP, x(left, tick), TOP + SIDE, Canvas.GRID);
                canvas.text(x(left, tick), TOP + SIDE + 18, Canvas.Anchor.MIDDLE, TICK, across.label().apply(tick));
            }
            Axis up = axis(shown.y);
            for (double tick : up.ticks()) {
                canvas.line(left, y(tick), left + SIDE, y(tick), Canvas.GRID);
                canvas.text(left - 6, y(tick) + 5, Canvas.Anchor.END, TICK, up.label().apply(tick));
            }
            int[] inside = IntStream.range(0, classes.length)
                    .filter(i -> shown.contains(points[2 * i], points[2 * i + 1])).toArray();
            double radius = Math.min(LARGEST_RADIUS, Math.max(SMALLEST_RADIUS, SPREAD / Math.sqrt(inside.length)));
            for (int i : inside) {
                canvas.mark(Mark.ALL.get(classes[i]), radius, x(left, points[2 * i]), y(points[2 * i + 1]));
            }
        }

        /** Draws the edges of the square, clipped to this panel. */
        void frame(Canvas canvas, double left, Square square) {
            double west = Math.max(left, x(left, square.x - square.side / 2));
            double east = Math.min(left + SIDE, x(left, square.x + square.side / 2));
            double north = Math.max(TOP, y(square.y + square.side / 2));
            double south = Math.min(TOP + SIDE, y(square.y - square.side / 2));
            canvas.line(west, north, east, north, Canvas.INK);
            canvas.line(east, north, east, south, Canvas.INK);
            canvas.line(east, south, west, south, Canvas.INK);
            canvas.line(west, south, west, north, Canvas.INK);
        }

        private Axis axis(double middle) {
            return Axis.around(middle, shown.side);
        }

        private double x(double left, double value) {
            return left + (value - axis(shown.x).min()) * SIDE / shown.side;
        }

        private double y(double value) {
            return TOP + (axis(shown.y).max() - value) * SIDE / shown.side;
        }
    }
}
