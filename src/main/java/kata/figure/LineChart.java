package kata.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Curves over the epochs of a training run, drawn for a slide.
 *
 * <pre>
 *   new LineChart("Adam on MNIST", "epoch", "objective")
 *           .line("training", epochs, objectives)
 *           .save(folder, "adam");                            // adam.png and adam.svg
 * </pre>
 */
public final class LineChart extends Figure {
    static final int MOST_LINES = 6;
    private static final double SMALLEST = 1e-100;

    /** A line through the points (x[i], y[i]). */
    record Line(String name, double[] x, double[] y) {}

    /** A dashed horizontal line at height y. */
    record Reference(String name, double y) {}

    private final String xTitle;
    private final String yTitle;
    private final List<Line> lines = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private boolean logarithmic;

    /** @throws IllegalArgumentException if a title is blank */
    public LineChart(String title, String xTitle, String yTitle) {
        super("chart", title);
        this.xTitle = requireText("the title of the x axis", xTitle);
        this.yTitle = requireText("the title of the y axis", yTitle);
    }

    /** Makes the y axis logarithmic; {@link #save} then requires every y to be above zero. */
    public LineChart logarithmic() {
        logarithmic = true;
        return this;
    }

    /**
     * Adds a line through the points (x[i], y[i]).
     *
     * @throws IllegalArgumentException if the lengths differ, there is no point, a value is not finite, the name
     *     is blank or taken, or the chart has six lines already
     */
    public LineChart line(String name, double[] x, double[] y) {
        requireNewName(name);
        require(lines.size() < MOST_LINES, "line \"%s\": a chart has at most %d lines, draw a second chart",
                name, MOST_LINES);
        require(x.length == y.length, "line \"%s\": x has %d values and y has %d, the counts must be equal",
                name, x.length, y.length);
        require(x.length > 0, "line \"%s\": there is no point to draw", name);
        requireDrawable(name, "x", x);
        requireDrawable(name, "y", y);
        lines.add(new Line(name, x.clone(), y.clone()));
        return this;
    }

    /**
     * Adds a dashed horizontal line, such as an accuracy to be reached.
     *
     * @throws IllegalArgumentException if y is not finite, or the name is blank or taken
     */
    public LineChart reference(String name, double y) {
        requireNewName(name);
        requireDrawable(name, "y", y);
        references.add(new Reference(name, y));
        return this;
    }

    @Override
    Picture picture() throws IOException {
        requireComplete(!lines.isEmpty(), "no line to draw, call line(…)");
        if (logarithmic) {
            lines.forEach(line -> requirePositive(line.name, line.y));
            references.forEach(reference -> requirePositive(reference.name, reference.y));
        }
        return new Drawing(title, xTitle, yTitle, logarithmic, lines, references).picture();
    }

    private void requireNewName(String name) {
        requireText("the name of a line", name);
        boolean taken = Stream.concat(lines.stream().map(Line::name), references.stream().map(Reference::name))
                .anyMatch(name::equals);
        require(!taken, "line \"%s\": the chart has a line of that name already", name);
    }

    private static void requireDrawable(String name, String axis, double... values) {
        for (int i = 0; i < values.length; i++) {
            require(Math.abs(values[i]) <= LARGEST, "line \"%s\": %s[%d] is %s, only numbers up to %.0e can be drawn",
                    name, axis, i, values[i], LARGEST);
        }
    }

    private static void requirePositive(String name, double... y) {
        for (int i = 0; i < y.length; i++) {
            require(y[i] >= SMALLEST, "line \"%s\": y[%d] is %s, on a logarithmic axis it must be at least %.0e",
                    name, i, y[i], SMALLEST);
        }
    }
}
