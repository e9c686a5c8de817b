package kata.matrix.lazy;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kata.matrix.kernel.Kernels;
import kata.matrix.kernel.Operation;
import kata.matrix.lazy.Expression.Elementwise;
import kata.matrix.thread.Parallel;

/**
 * Element-wise steps, all of which are run on one tile before the next. A tile is a range of elements in the order of
 * memory. A result that only later steps need has a scratch array of the size of a tile. A row or a column has a
 * scratch array, too, in which its elements are repeated.
 */
final class TiledProgram {
    /** Elements of a tile: a few arrays of this size fit into a core's L1 cache. */
    private static final int TILE = 1024;

    private final Kernels<Object> kernels;
    private final int rows;
    private final int columns;
    private final List<Step> steps = new ArrayList<>();
    private final List<Repeated> repeated = new ArrayList<>();
    /** Arrays of the steps' operands and results; null for an operand or result in a scratch array. */
    private final List<Object> arrays = new ArrayList<>();
    private final Map<LazyMatrix, Integer> places = new IdentityHashMap<>();

    /** An operation; its operands and its result z are indices in {@code arrays}. */
    private record Step(Operation operation, int[] operands, double[] numbers, int z) {
    }

    /** An operand that is a row or a column, and the index of its scratch array. */
    private record Repeated(Object array, boolean isRow, int place) {
    }

    /** Makes an empty program whose steps compute matrices of the given numbers of rows and columns. */
    TiledProgram(Kernels<Object> kernels, int rows, int columns) {
        this.kernels = kernels;
        this.rows = rows;
        this.columns = columns;
    }

    /** Adds an operand whose elements are computed: a whole matrix, a row or a column. */
    void input(LazyMatrix matrix, Object array) {
        if (places.containsKey(matrix)) {
            return;
        }
        if (matrix.rows == rows && matrix.columns == columns) {
            place(matrix, array);
        } else {
            repeated.add(new Repeated(array, matrix.columns == columns, arrays.size()));
            place(matrix, null);
        }
    }

    /**
     * Adds a step, after its operands.
     *
     * @param array the array for the whole result; null if only later steps need the result
     */
    void add(LazyMatrix result, Elementwise operation, Object array) {
        int[] operands = operation.operands().stream().mapToInt(places::get).toArray();
        double[] numbers = operation.numbers().stream().mapToDouble(number -> number).toArray();
        steps.add(new Step(operation.operation(), operands, numbers, arrays.size()));
        place(result, array);
    }

    /** The array of an operand or result; null for an operand or result in a scratch array. */
    Object arrayOf(LazyMatrix matrix) {
        return arrays.get(places.get(matrix));
    }

    private void place(LazyMatrix matrix, Object array) {
        places.put(matrix, arrays.size());
        arrays.add(array);
    }

    void run() {
        int size = rows * columns;
        if (steps.isEmpty() || size == 0) {
            return;
        }
        Parallel.overRange((size - 1) / TILE + 1, (long) TILE * steps.size(), (first, end) -> {
            Object scratch = kernels.scratch(arrays.size() * TILE);
            for (int tile = first; tile < end; tile++) {
                run(tile * TILE, Math.min(TILE, size - tile * TILE), scratch);
            }
        });
    }

    /** Runs all steps on one tile; plain loops instead of streams, since this is done for every tile. */
    private void run(int from, int count, Object scratch) {
        for (int i = 0; i < repeated.size(); i++) {
            repeat(repeated.get(i), from, count, scratch);
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Object[] x = new Object[step.operands.length];
            int[] at = new int[x.length];
            for (int j = 0; j < x.length; j++) {
                int place = step.operands[j];
                x[j] = arrayIn(place, scratch);
                at[j] = startIn(place, from);
            }
            kernels.apply(step.operation, x, at, step.numbers, arrayIn(step.z, scratch), startIn(step.z, from), count);
        }
    }

    private Object arrayIn(int place, Object scratch) {
        return arrays.get(place) == null ? scratch : arrays.get(place);
    }

    private int startIn(int place, int from) {
        return arrays.get(place) == null ? place * TILE : from;
    }

    private void repeat(Repeated operand, int from, int count, Object scratch) {
        int z = operand.place * TILE;
        for (int done = 0; done < count;) {
            int row = (from + done) / columns;
            int column = (from + done) % columns;
            int length = Math.min(columns - column, count - done);
            if (operand.isRow) {
                System.arraycopy(operand.array, column, scratch, z + done, length);
            } else {
                kernels.fill(scratch, z + done, length, kernels.get(operand.array, row));
            }
            done += length;
        }
    }
}
