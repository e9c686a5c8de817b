package kata.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws a {@link LineChart} with XChart.
 *
 * <p>Lines differ by colour and by marker. Colour-blind readers can distinguish the colours, which are six of the eight
 * by M. Okabe and K. Ito, Color Universal Design, 2008, https://jfly.uni-koeln.de/color/. Yellow, too pale on white, is
 * left out, and black is for reference lines.
 */
final class Drawing {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;

    /** Rough size of the plot without titles and legend, from which the spacing of ticks in pixels is computed. */
    private static final int PLOT_WIDTH = 700;
    private static final int PLOT_HEIGHT = 450;

    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
        new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9),
    };
    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.DIAMOND,
        SeriesMarkers.TRIANGLE_UP, SeriesMarkers.TRIANGLE_DOWN, SeriesMarkers.CROSS,
    };
    /** The most points of a line that are all marked; a line with more points has about a dozen markers. */
    private static final int ALL_MARKED = 40;
    private static final int MARKERS_OF_MANY = 12;
    private static final double DENSEST_GRID = 0.08;
    private static final BasicStroke SOLID = new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke THIN = new BasicStroke(1);
    private static final BasicStroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {8, 6}, 0);

    private final XYChart chart;

    Drawing(String title, String xTitle, String yTitle, boolean logarithmic,
            List<LineChart.Line> lines, List<LineChart.Reference> references) {
        chart = new XYChart(WIDTH, HEIGHT);
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        style(chart.getStyler());

        double[] x = lines.stream().flatMapToDouble(line -> Arrays.stream(line.x())).sorted().toArray();
        double[] y = DoubleStream.concat(lines.stream().flatMapToDouble(line -> Arrays.stream(line.y())),
                references.stream().mapToDouble(LineChart.Reference::y)).sorted().toArray();
        Axis xAxis = Axis.epochs(x[0], x[x.length - 1]);
        Axis yAxis = logarithmic ? Axis.logarithmic(y[0], y[y.length - 1]) : Axis.linear(y[0], y[y.length - 1]);
        chart.getStyler().setYAxisLogarithmic(logarithmic).setYAxisLogarithmicDecadeOnly(false);
        scale(chart.getStyler(), xAxis, yAxis);

        double length = xAxis.max() - xAxis.min();
        double[] ends = {xAxis.min() - length, xAxis.max() + length};   // XChart clips lines at the plot's edge
        for (LineChart.Reference reference : references) {
            chart.addSeries("reference " + reference.name(), ends, new double[] {reference.y(), reference.y()})
                    .setMarker(SeriesMarkers.NONE).setLineStyle(DASHED).setLineColor(Canvas.INK)
                    .setLabel(reference.name());
        }
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), COLOURS[i], MARKERS[i]);
        }
    }

    /** The finished chart. XChart draws letters as outlines, so title and description are added for screen readers. */
    Figure.Picture picture() throws IOException {
        BufferedImage png = new BufferedImage(Canvas.PNG_SCALE * WIDTH, Canvas.PNG_SCALE * HEIGHT,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = png.createGraphics();
        graphics.scale(Canvas.PNG_SCALE, Canvas.PNG_SCALE);
        chart.paint(graphics, WIDTH, HEIGHT);
        graphics.dispose();
        StringBuilder svg = new StringBuilder(new String(ChartEncoder.getBytes(chart, "svg"), StandardCharsets.UTF_8));
        svg.insert(svg.indexOf(">", svg.indexOf("<svg")) + 1, Canvas.texts(chart.getTitle(), description()));
        return new Figure.Picture(png, svg.toString());
    }

    private String description() {
        String axes = chart.getYAxisTitle() + " against " + chart.getXAxisTitle();
        return chart.getSeriesCollection().stream().filter(XYSeries::isShowInLegend).map(XYSeries::getLabel)
                .collect(Collectors.joining(", ", axes + ": ", ""));
    }

    /** Adds a line, with markers on top; the last point always has a marker. */
    private void add(LineChart.Line line, Color colour, Marker marker) {
        int n = line.x().length;
        int every = n <= ALL_MARKED ? 1 : (n + MARKERS_OF_MANY - 1) / MARKERS_OF_MANY;
        double[] x = Arrays.copyOf(line.x(), n + 1);
        double[] y = Arrays.copyOf(line.y(), n + 1);
        x[n] = Double.NaN;   // a gap: without a gap XChart puts ticks at evenly spaced points only
        y[n] = Double.NaN;
        double[] marked = y.clone();
        for (int i = 0; i < n; i++) {
            if ((n - 1 - i) % every != 0) {
                marked[i] = Double.NaN;
            }
        }
        chart.addSeries("line " + line.name(), x, y)
                .setMarker(SeriesMarkers.NONE).setLineStyle(SOLID).setLineColor(colour).setShowInLegend(false);
        chart.addSeries("markers " + line.name(), x, marked)
                .setMarker(marker).setMarkerColor(colour).setLineStyle(SOLID).setLineColor(colour)
                .setLabel(line.name());
    }

    private static void scale(XYStyler style, Axis x, Axis y) {
        style.setXAxisMin(x.min()).setXAxisMax(x.max());
        style.setYAxisMin(y.min()).setYAxisMax(y.max());
        style.setXAxisTickMarkSpacingHint((int) Math.round(PLOT_WIDTH * x.spacing()));
        style.setYAxisTickMarkSpacingHint((int) Math.round(PLOT_HEIGHT * y.spacing()));
        style.setPlotGridHorizontalLinesVisible(y.spacing() > DENSEST_GRID);
        style.setXAxisTickLabelsFormattingFunction(x.label()::apply);
        style.setYAxisTickLabelsFormattingFunction(y.label()::apply);
    }

    private static void style(XYStyler style) {
        style.setChartBackgroundColor(Color.WHITE).setChartFontColor(Canvas.INK).setChartPadding(16);
        style.setChartTitleFont(Fonts.font(Font.BOLD, 22)).setChartTitlePadding(12).setChartTitleBoxVisible(false);
        style.setLegendPosition(LegendPosition.OutsideE).setLegendFont(Fonts.font(Font.PLAIN, 16))
                .setLegendSeriesLineLength(36).setLegendBorderColor(Color.WHITE);
        style.setMarkerSize(9);
        style.setPlotContentSize(0.95).setPlotBorderVisible(false);
        style.setPlotMargin(1).setPlotGridLinesColor(Canvas.GRID).setPlotGridLinesStroke(THIN)
                .setPlotTicksMarksVisible(false);
        style.setAxisTitleFont(Fonts.font(Font.PLAIN, 17)).setAxisTickLabelsFont(Fonts.font(Font.PLAIN, 15))
                .setAxisTickLabelsColor(Canvas.INK).setYAxisLabelAlignment(TextAlignment.Right)
                .setAxisTicksMarksVisible(false);
    }
}
