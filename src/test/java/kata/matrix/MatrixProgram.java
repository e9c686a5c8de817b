package kata.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kata.matrix.kernel.Operation;

/** A random program: every operation of matrices, on leaves and on results of operations before. */
public final class MatrixProgram {
    private static final int LARGEST = 40_000;
    private static final List<Operation> FUNCTIONS = List.copyOf(EnumSet.range(Operation.SQUARE, Operation.TANH));
    private static final List<Operation> OF_TWO = List.copyOf(EnumSet.range(Operation.PLUS, Operation.DIVIDE));

    private record Shape(int rows, int columns) {
        Shape transposed() {
            return new Shape(columns, rows);
        }
    }

    private interface Formula {
        /** @param each what to do with an intermediate result before it is used */
        Matrix on(List<Matrix> nodes, UnaryOperator<Matrix> each);
    }

    private record Step(String text, Formula formula) {
    }

    private final Random random;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final int leaves;

    /** Of leaves that have these rows and columns, or only one of the two, or are transposed. */
    public MatrixProgram(long seed, int rows, int columns, int steps) {
        random = new Random(seed);
        Shape shape = new Shape(rows, columns);
        shapes.addAll(List.of(shape, shape, shape, shape.transposed(), new Shape(1, columns), new Shape(rows, 1),
                new Shape(columns, 7), new Shape(7, rows)));
        leaves = shapes.size();
        while (this.steps.size() < steps) {
            addAny();
        }
    }

    /** The leaves' values, between -1 and 1. */
    public List<Matrix> leaves(Precision precision) {
        Random values = new Random(leaves);
        return shapes.subList(0, leaves).stream().map(shape -> Matrix.of(shape.rows, shape.columns,
                values.doubles((long) shape.rows * shape.columns, -1, 1).toArray()).to(precision)).toList();
    }

    /** The leaves and the results of all steps. */
    public List<Matrix> run(List<Matrix> leaves, UnaryOperator<Matrix> each) {
        List<Matrix> nodes = new ArrayList<>(leaves);
        for (Step step : steps) {
            nodes.add(each.apply(step.formula.on(nodes, each)));
        }
        return nodes;
    }

    /** How the node comes from others, for a message. */
    public String text(int node) {
        return "x" + node + (node < leaves ? ", a leaf" : " = " + steps.get(node - leaves).text)
                + shapes.get(node);
    }

    private int add(String text, Shape shape, Formula formula) {
        steps.add(new Step(text, formula));
        shapes.add(shape);
        return shapes.size() - 1;
    }

    // ---- One step, or the few that a formula is made of

    private void addAny() {
        int a = recent();
        switch (random.nextInt(12)) {
            case 0, 1 -> function(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())), a);
            case 2 -> function(random.nextBoolean() ? Operation.TANH : Operation.SIGMOID, a);
            case 3, 4 -> ofTwo(OF_TWO.get(random.nextInt(OF_TWO.size())), a, partner(a));
            case 5 -> withNumber(a);
            case 6 -> rowOrColumn(a);
            case 7 -> add("transpose of x" + a, shapes.get(a).transposed(), (x, each) -> x.get(a).transpose());
            case 8, 9 -> product(a);
            case 10 -> meansAndStep(a);
            default -> someOf(a);
        }
    }

    private int function(Operation function, int a) {
        return add(function + " x" + a, shapes.get(a), (x, each) -> switch (function) {
            case SQUARE -> x.get(a).square();
            case SQRT -> x.get(a).sqrt();
            case EXP -> x.get(a).exp();
            case LOG -> x.get(a).log();
            case RELU -> x.get(a).relu();
            case POSITIVE -> x.get(a).positive();
            case SIGMOID -> x.get(a).sigmoid();
            case TANH -> x.get(a).tanh();
            default -> throw new AssertionError(function);
        });
    }

    private int ofTwo(Operation function, int a, int b) {
        return add("x" + a + " " + function + " x" + b, shapes.get(a), (x, each) -> switch (function) {
            case PLUS -> x.get(a).plus(x.get(b));
            case MINUS -> x.get(a).minus(x.get(b));
            case TIMES -> x.get(a).times(x.get(b));
            case DIVIDE -> x.get(a).divide(x.get(b));
            default -> throw new AssertionError(function);
        });
    }

    private int scaled(int a, double s) {
        return add("x" + a + " times " + s, shapes.get(a), (x, each) -> x.get(a).scale(s));
    }

    private int plus(int a, double s) {
        return add("x" + a + " plus " + s, shapes.get(a), (x, each) -> x.get(a).plus(s));
    }

    private void withNumber(int a) {
        double s = random.nextGaussian();
        switch (random.nextInt(3)) {
            case 0 -> scaled(a, s);
            case 1 -> plus(a, s);
            default -> add("x" + a + " filled with " + s, shapes.get(a), (x, each) -> x.get(a).filledWith(s));
        }
    }

    private void rowOrColumn(int a) {
        Shape shape = shapes.get(a);
        int row = any(i -> shapes.get(i).equals(new Shape(1, shape.columns)));
        if (row >= 0 && random.nextBoolean()) {
            add("x" + a + " plus row x" + row, shape, (x, each) -> x.get(a).plusRow(x.get(row)));
        }
        int column = any(i -> shapes.get(i).equals(new Shape(shape.rows, 1)));
        if (column >= 0) {
            if (random.nextBoolean()) {
                add("x" + a + " plus column x" + column, shape, (x, each) -> x.get(a).plusColumn(x.get(column)));
            } else {
                add("x" + a + " times column x" + column, shape, (x, each) -> x.get(a).timesColumn(x.get(column)));
            }
        }
    }

    private void product(int a) {
        boolean ofTransposed = random.nextBoolean();
        boolean byTransposed = random.nextBoolean();
        Shape left = ofTransposed ? shapes.get(a).transposed() : shapes.get(a);
        int b = any(i -> {
            Shape right = byTransposed ? shapes.get(i).transposed() : shapes.get(i);
            return left.columns == right.rows && left.rows * right.columns <= LARGEST;
        });
        if (b < 0) {
            return;
        }
        Shape right = byTransposed ? shapes.get(b).transposed() : shapes.get(b);
        int product = add("x" + a + (ofTransposed ? "' x" : " x") + b + (byTransposed ? "'" : ""),
                new Shape(left.rows, right.columns), (x, each) -> {
                    Matrix first = ofTransposed ? each.apply(x.get(a).transpose()) : x.get(a);
                    Matrix second = byTransposed ? each.apply(x.get(b).transpose()) : x.get(b);
                    return first.matmul(second);
                });
        scaled(product, 1.0 / (1 + left.columns));
    }

    /** A running mean, one of squares, and an optimizer's step with them; some of it left out or used otherwise. */
    private void meansAndStep(int gradient) {
        int mean = ofTwo(Operation.PLUS, maybeScaled(partner(gradient)), maybeScaled(gradient));
        int squares = function(Operation.SQUARE, gradient);
        int square = function(Operation.SQUARE, partner(gradient));
        int meanOfSquares = ofTwo(Operation.PLUS, maybeScaled(square), maybeScaled(squares));
        int root = plus(function(Operation.SQRT, maybeScaled(meanOfSquares)), 1e-8);
        int move = maybeScaled(ofTwo(Operation.DIVIDE, maybeScaled(mean), root));
        ofTwo(random.nextInt(4) == 0 ? Operation.PLUS : Operation.MINUS, partner(gradient), move);
    }

    private int maybeScaled(int a) {
        return random.nextInt(4) == 0 ? a : scaled(a, random.nextDouble());
    }

    /** Operations that do not wait. */
    private void someOf(int a) {
        Shape shape = shapes.get(a);
        int from = random.nextInt(shape.rows + 1);
        int to = from + random.nextInt(shape.rows - from + 1);
        switch (random.nextInt(5)) {
            case 0 -> add("rowSums x" + a, new Shape(shape.rows, 1), (x, each) -> x.get(a).rowSums());
            case 1 -> add("columnSums x" + a, new Shape(1, shape.columns), (x, each) -> x.get(a).columnSums());
            case 2 -> add("slice x" + a, new Shape(to - from, shape.columns), (x, each) -> x.get(a).slice(from, to));
            case 3 -> add("select x" + a, shape, (x, each) -> x.get(a).select(
                    IntStream.range(0, shape.rows).map(i -> shape.rows - 1 - i).toArray()));
            default -> {
                if (shape.columns > 0) {
                    add("rowMaxima x" + a, new Shape(shape.rows, 1), (x, each) -> x.get(a).rowMaxima());
                }
            }
        }
    }

    // ---- Choosing operands

    private int recent() {
        int size = shapes.size();
        return random.nextInt(4) == 0 ? random.nextInt(size) : size - 1 - random.nextInt(Math.min(4, size));
    }

    /** A node of the same shape, itself in some cases. */
    private int partner(int a) {
        return any(i -> shapes.get(i).equals(shapes.get(a)));
    }

    private int any(IntPredicate fits) {
        int[] fitting = IntStream.range(0, shapes.size()).filter(fits).toArray();
        return fitting.length == 0 ? -1 : fitting[random.nextInt(fitting.length)];
    }
}
