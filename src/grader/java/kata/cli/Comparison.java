package kata.cli;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.checks.Tolerance;
import kata.grade.GradeTable;

/**
 * Prints a computed matrix beside the golden one, and marks differences beyond the check's tolerance. Lines have at
 * most 100 characters: a wide matrix is printed in blocks of columns. Of a long matrix, the first rows, the last row
 * and some rows that differ are printed; lines in the gaps name the rows left out.
 */
final class Comparison {
    private static final double LARGEST_IN_PLAIN_DIGITS = 1e6;
    private static final int WIDTH = 100;
    private static final int LABEL = 6;
    private static final String BETWEEN = " |";
    /** The largest number of rows, and below it of blocks of columns, that are printed without gaps. */
    private static final int FEW_ROWS = 12;
    private static final int FEW_BLOCKS = 2;
    private static final int FIRST_ROWS = 5;
    private static final int ROWS_THAT_DIFFER = 5;
    private static final int BLOCKS_THAT_DIFFER = 2;

    private final double[][] computed;
    private final double[][] golden;
    private final Tolerance.Bounds bounds;
    private final boolean all;
    private final int rows;
    private final int columns;
    private final int cell;
    private final int block;
    private final StringBuilder text = new StringBuilder();

    /** @param all whether to print every element, without gaps */
    Comparison(double[][] computed, double[][] golden, Tolerance tolerance, boolean all) {
        this.computed = computed;
        this.golden = golden;
        this.all = all;
        bounds = tolerance.bounds().apply(golden);
        rows = golden.length;
        columns = golden[0].length;
        cell = 1 + Math.max(widest(computed), widest(golden));
        block = Math.min(columns, Math.max(1, (WIDTH - LABEL - BETWEEN.length()) / (2 * cell + 1)));
    }

    /** The shape, as in "(3, 4)" for three rows and four columns. */
    static String shape(double[][] matrix) {
        return "(" + matrix.length + ", " + matrix[0].length + ")";
    }

    boolean hasTheSameShape() {
        return shape(computed).equals(shape(golden));
    }

    /** The number of elements that differ; the two matrices must have one shape. */
    int differing() {
        return differing(0, rows, 0, columns);
    }

    /** The comparison in lines; the two matrices must have one shape. */
    String text() {
        line("", "computed", " ".repeat(block * (cell + 1) - "computed".length()) + BETWEEN + " golden");
        int blocks = (columns + block - 1) / block;
        IntPredicate differs = b -> differing(0, rows, b * block, end(b)) > 0;
        each(shown(blocks, FEW_BLOCKS, 1, BLOCKS_THAT_DIFFER, differs), blocks, b -> printBlock(b * block, end(b)),
                (from, to) -> gap("column", from * block, end(to - 1), differing(0, rows, from * block, end(to - 1))));
        return text.toString();
    }

    private void printBlock(int j0, int j1) {
        line("", j0, j1, j -> padded("[" + j + "]") + " ", j -> padded("[" + j + "]"));
        IntStream shown = shown(rows, FEW_ROWS, FIRST_ROWS, ROWS_THAT_DIFFER, i -> differing(i, i + 1, 0, columns) > 0);
        each(IntStream.concat(shown, IntStream.of(rows - 1)).distinct(), rows, i -> line("[" + i + "]", j0, j1,
                j -> padded(number(computed[i][j])) + mark(i, j), j -> padded(number(golden[i][j]))),
                (from, to) -> gap("row", from, to, differing(from, to, j0, j1)));
    }

    /** The items to show: all items if they are few, otherwise the first ones and some items that differ. */
    private IntStream shown(int items, int few, int first, int mostThatDiffer, IntPredicate differs) {
        return all || items <= few ? IntStream.range(0, items) : IntStream.concat(IntStream.range(0, first),
                IntStream.range(first, items).filter(differs).limit(mostThatDiffer));
    }

    /** Prints the shown items. Each gap between them gets the index of its first item and the index after its last. */
    private static void each(IntStream shown, int items, IntConsumer item, BiConsumer<Integer, Integer> gap) {
        int next = 0;
        for (int i : shown.toArray()) {
            if (next < i) {
                gap.accept(next, i);
            }
            item.accept(i);
            next = i + 1;
        }
        if (next < items) {
            gap.accept(next, items);
        }
    }

    private void gap(String item, int from, int to, int differing) {
        String range = to - from == 1 ? item + " " + from : item + "s " + from + " to " + (to - 1);
        line("...", " " + range + ": " + (differing == 0 ? "all agree"
                : GradeTable.count(differing, "element") + (differing == 1 ? " differs" : " differ")), "");
    }

    private void line(String label, int j0, int j1, IntFunction<String> left, IntFunction<String> right) {
        line(label, IntStream.range(j0, j1).mapToObj(left).collect(Collectors.joining()),
                IntStream.range(j0, j1).mapToObj(right).collect(Collectors.joining("", BETWEEN, "")));
    }

    private void line(String label, String left, String right) {
        text.append(String.format(Locale.ROOT, "%" + LABEL + "s", label)).append(left).append(right).append('\n');
    }

    /** The mark of an element: a space if it agrees, * if it differs in the digits shown, ~ if only in later digits. */
    private char mark(int i, int j) {
        return Tolerance.allows(computed[i][j], golden[i][j], bounds.of(i, j)) ? ' '
                : number(computed[i][j]).equals(number(golden[i][j])) ? '~' : '*';
    }

    /** The number of elements that differ in rows [i0, i1) and columns [j0, j1). */
    private int differing(int i0, int i1, int j0, int j1) {
        return (int) IntStream.range(i0, i1)
                .mapToLong(i -> IntStream.range(j0, j1).filter(j -> mark(i, j) != ' ').count()).sum();
    }

    /** A number with four digits after the point, as the homework asks; from a million on, with an exponent. */
    static String number(double x) {
        return String.format(Locale.ROOT, Math.abs(x) < LARGEST_IN_PLAIN_DIGITS ? "%.4f" : "%.4e", x);
    }

    private String padded(String number) {
        return String.format(Locale.ROOT, "%" + cell + "s", number);
    }

    private int end(int b) {
        return Math.min(columns, (b + 1) * block);
    }

    private static int widest(double[][] matrix) {
        return Stream.of(matrix).flatMapToDouble(DoubleStream::of).mapToObj(Comparison::number).mapToInt(String::length)
                .max().orElse(0);
    }
}
