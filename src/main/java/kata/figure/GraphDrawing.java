package kata.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A drawing of a computation graph. Arrows lead down, from a result to its operands. */
public final class GraphDrawing extends Figure {
    private static final Font LABEL = Fonts.font(Font.PLAIN, 14);
    private static final int TOP = 64;
    private static final int LINE = 18;
    private static final int GAP = 44;
    private static final int HEAD = 7;

    private record Arrow(int from, int to) {}

    private final List<List<String>> nodes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();

    /** @throws IllegalArgumentException if the title is blank */
    public GraphDrawing(String title) {
        super("graph", title);
    }

    /** Adds a node with lines of text. Nodes are numbered from 0 in the order in which they are added. */
    public GraphDrawing node(String... lines) {
        nodes.add(List.of(lines));
        return this;
    }

    /** Adds an arrow between two nodes, given by their numbers; arrows must not form a cycle. */
    public GraphDrawing arrow(int from, int to) {
        arrows.add(new Arrow(from, to));
        return this;
    }

    @Override
    Picture picture() {
        requireComplete(!nodes.isEmpty(), "no node to draw, call node(…)");
        int[] row = new int[nodes.size()];
        for (int length = 1; length < row.length; length++) {    // length of a path
            arrows.forEach(arrow -> row[arrow.to] = Math.max(row[arrow.to], row[arrow.from] + 1));
        }
        int[] inRow = new int[nodes.size()];
        int[] place = IntStream.range(0, row.length).map(i -> inRow[row[i]]++).toArray();
        double step = GAP + Stream.concat(nodes.stream().flatMap(List::stream), Stream.of(title))
                .mapToDouble(text -> Fonts.width(LABEL, text)).max().orElse(0);
        double width = step * IntStream.of(inRow).max().orElse(1);
        int height = LINE * nodes.stream().mapToInt(List::size).max().orElse(1);
        int rows = IntStream.of(row).max().orElse(0) + 1;
        Canvas canvas = new Canvas((int) Math.ceil(width) + Canvas.MARGIN, TOP + rows * (height + GAP), title,
                nodes.size() + " nodes, " + arrows.size() + " arrows");
        double[] x = IntStream.range(0, row.length)
                .mapToDouble(i -> width / 2 + step * (place[i] - (inRow[row[i]] - 1) / 2.0)).toArray();
        for (int i = 0; i < row.length; i++) {
            for (int line = 0; line < nodes.get(i).size(); line++) {
                canvas.text(x[i], TOP + row[i] * (height + GAP) + (line + 1) * LINE, Canvas.Anchor.MIDDLE, LABEL,
                        nodes.get(i).get(line));
            }
        }
        for (Arrow arrow : arrows) {
            double end = TOP + row[arrow.to] * (height + GAP);
            canvas.line(x[arrow.from], TOP + row[arrow.from] * (height + GAP) + height + HEAD, x[arrow.to], end,
                    Canvas.INK);
            canvas.line(x[arrow.to] - HEAD, end - HEAD, x[arrow.to], end, Canvas.INK);
            canvas.line(x[arrow.to] + HEAD, end - HEAD, x[arrow.to], end, Canvas.INK);
        }
        return canvas.picture();
    }
}
