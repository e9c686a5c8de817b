package kata.figure;

import java.awt.Font;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;

/**
 * One half of a {@link ScatterPlot}.
 *
 * @param points x0, y0, x1, y1, …
 * @param classes of the points
 */
record ScatterPanel(String letter, String name, double[] points, int[] classes) {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;
    private static final int MARGIN = 16;
    private static final int SIDE = 382;
    private static final int TOP = 92;
    private static final int LEGEND = 524;
    private static final int LEGEND_STEP = 62;
    private static final Font TITLE = Fonts.font(Font.BOLD, 22);
    private static final Font LETTER = Fonts.font(Font.BOLD, 17);
    private static final Font LABEL = Fonts.font(Font.PLAIN, 16);
    private static final Font TICK = Fonts.font(Font.PLAIN, 13);

    /** The points' area together is a fixed part of the panel's, but for very few and very many points. */
    private static final double SPREAD = 170;
    private static final double SMALLEST = 1.6;
    private static final double LARGEST = 6;

    static Figure.Picture picture(String title, ScatterPanel a, ScatterPanel b) {
        String description = "Two panels of points, each of a class from 0 to 9. %s: %s. %s: %s.".formatted(
                a.letter, a.name, b.letter, b.name);
        Canvas canvas = new Canvas(WIDTH, HEIGHT, title, description);
        canvas.text(MARGIN, MARGIN + 20, Canvas.Anchor.START, TITLE, title);
        a.draw(canvas, WIDTH / 2 - SIDE - 12);
        b.draw(canvas, WIDTH - SIDE - 12);
        legend(canvas);
        return canvas.picture();
    }

    private static void legend(Canvas canvas) {
        double x = WIDTH / 2.0 - 4.5 * LEGEND_STEP;
        for (int digit = 0; digit < Mark.ALL.size(); digit++) {
            canvas.mark(Mark.ALL.get(digit), LARGEST, x - 9, LEGEND);
            canvas.text(x + 5, LEGEND + 6, Canvas.Anchor.START, LABEL, Integer.toString(digit));
            x += LEGEND_STEP;
        }
    }

    private void draw(Canvas canvas, double left) {
        canvas.text(left, TOP - 14, Canvas.Anchor.START, LETTER, letter);
        canvas.text(left + 22, TOP - 14, Canvas.Anchor.START, LABEL, name);
        DoubleSummaryStatistics across = range(0);
        DoubleSummaryStatistics up = range(1);
        double length = Math.max(Axis.length(across.getMin(), across.getMax()), Axis.length(up.getMin(), up.getMax()));
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
        double radius = Math.min(LARGEST, Math.max(SMALLEST, SPREAD / Math.sqrt(classes.length)));
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
