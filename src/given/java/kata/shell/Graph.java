package kata.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kata.figure.GraphDrawing;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;
import problem1.Variable;

/** A computation graph without its constants: a node and all its operands, in breadth-first order. */
final class Graph {
    private static final int NODES = 30;
    private static final int ELEMENTS = 6;

    private final List<Variable> nodes = new ArrayList<>();
    private final Map<Variable, Integer> numbers = new IdentityHashMap<>();

    Graph(Variable z) {
        Deque<Variable> found = new ArrayDeque<>(List.of(z));
        numbers.put(z, 0);
        while (!found.isEmpty()) {
            Variable node = found.remove();
            nodes.add(node);
            node.arrows.stream().map(Variable.Arrow::operand)
                    .filter(operand -> numbers.putIfAbsent(operand, numbers.size()) == null).forEach(found::add);
        }
    }

    /** The graph as text: two lines for each node, and one for each arrow with its part of the operand's gradient. */
    String text() {
        StringBuilder text = new StringBuilder();
        nodes.stream().limit(NODES).forEach(node -> {
            text.append(String.format(Locale.ROOT, "%-4s%-10s v  %s\n%14s g  %s\n", name(node), node.v.shape(),
                    some(node.v), "", some(node.g)));
            node.arrows.forEach(arrow -> text.append("      adds to ").append(name(arrow.operand())).append(".g  ")
                    .append(part(node, arrow)).append('\n'));
        });
        return text + (nodes.size() > NODES ? "... " + (nodes.size() - NODES) + " more nodes\n" : "");
    }

    GraphDrawing drawing() {
        GraphDrawing drawing = new GraphDrawing("Graph of " + nodes.size() + " nodes");
        nodes.stream().limit(NODES).forEach(node -> drawing.node(name(node) + " " + node.v.shape(),
                "v " + some(node.v), "g " + some(node.g)));
        nodes.stream().limit(NODES).forEach(node -> node.arrows.stream().map(arrow -> numbers.get(arrow.operand()))
                .filter(operand -> operand < NODES).forEach(operand -> drawing.arrow(numbers.get(node), operand)));
        return drawing;
    }

    private String name(Variable node) {
        return numbers.get(node) == 0 ? "z" : "n" + numbers.get(node);
    }

    private static String part(Variable node, Variable.Arrow arrow) {
        if (node.g == null) {
            return some(null);
        }
        try {
            Matrix part = arrow.product().apply(node.g);
            String shape = arrow.operand().v.shape();
            return some(part) + (part.shape().equals(shape) ? ""
                    : "   WRONG SHAPE: " + part.shape() + ", the operand is " + shape);
        } catch (ShapeException e) {
            return "WRONG SHAPE: " + e.getMessage();
        }
    }

    private static String some(Matrix matrix) {
        return matrix == null ? "null before a backward pass" : Arrays.stream(matrix.toArray()).limit(ELEMENTS)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value)).collect(Collectors.joining(" "))
                + (matrix.rows() * matrix.columns() > ELEMENTS ? " ..." : "");
    }
}
