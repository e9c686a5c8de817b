package kata.figure;

import java.util.ArrayList;
import java.util.List;
import kata.matrix.Matrix;

/**
 * The points of ten classes in two panels side by side, A and B: codes of digits by two methods.
 *
 * <pre>
 *   new ScatterPlot("Codes of 500 test digits of each class")
 *           .panel("PCA: 10-NN accuracy 43.8 %", components, digits)          // (n, 2) and n
 *           .panel("autoencoder: 10-NN accuracy 86.9 %", codes, digits)
 *           .save(folder, "figure-3");                        // figure-3.png and figure-3.svg
 * </pre>
 *
 * In a panel a unit of x is as long as one of y. Points are drawn in the order in which they come, later ones on top,
 * so they should be mixed.
 *
 * <p>Drawn without XChart, which puts one plot into a picture, lets axes choose their units one by one, and writes
 * 10,000 points as an SVG of several megabytes.
 */
public final class ScatterPlot extends Figure {
    private static final int PANELS = 2;

    private final List<ScatterPanel> panels = new ArrayList<>();

    /** @throws IllegalArgumentException where the title is blank */
    public ScatterPlot(String title) {
        super("scatter plot", title);
    }

    /**
     * Adds a panel, the first to the left.
     *
     * @param points (n, 2), n at least 1: x and y
     * @param classes of the n points, each in 0..9
     * @throws IllegalArgumentException where the title is blank, shapes do not fit, a number is not finite, a class is
     *     none, or both panels are there already
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
        panels.add(new ScatterPanel("AB".substring(panels.size(), panels.size() + 1), name, values, classes.clone()));
        return this;
    }

    @Override
    void requireComplete() {
        if (panels.size() < PANELS) {
            throw new IllegalStateException("\"%s\" has %d of two panels, call panel(…) before save(…)"
                    .formatted(title, panels.size()));
        }
    }

    @Override
    Picture picture() {
        return ScatterPanel.picture(title, panels.get(0), panels.get(1));
    }
}
