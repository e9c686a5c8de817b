package kata.matrix;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kata.matrix.Expression.Elementwise;
import kata.matrix.Part.Place;

/**
 * Steps, each element by element, that are all done for one tile before the next. A result that is not wanted
 * elsewhere has a scratch array of the size of a tile.
 */
final class TiledProgram {
    /** Elements of a tile: a few arrays of this size fit into a core's first cache. */
    private static final int TILE = 1024;

    private final Kernels<Object> kernels;
    private final int rows;
    private final int columns;
    private final List<Step> steps = new ArrayList<>();
    /** The operands and results of the steps; those in scratch arrays get theirs on each thread. */
    private final List<Part> parts = new ArrayList<>();
    private final Map<Matrix, Integer> places = new IdentityHashMap<>();
    private int scratch;
    private boolean byRows;

    /** An operation on parts, whose last operand may be a row or a column. */
    private record Step(Operation operation, int[] operands, double[] numbers, int z) {
    }

    /** @param rows of the matrices that the steps compute, and likewise the columns */
    TiledProgram(Kernels<Object> kernels, int rows, int columns) {
        this.kernels = kernels;
        this.rows = rows;
        this.columns = columns;
    }

    /** An operand that has its elements: a whole matrix, a row, or a column. */
    void input(Matrix matrix, Object array) {
        if (!places.containsKey(matrix)) {
            boolean whole = matrix.rows() == rows && matrix.columns() == columns;
            place(matrix, new Part(array, whole ? Place.MATRIX : matrix.rows() == rows ? Place.COLUMN : Place.ROW, 0));
            byRows |= !whole;
        }
    }

    /** A step whose operands are there. @param array for the whole result, or null where only later steps need it */
    void add(Matrix result, Elementwise operation, Object array) {
        int[] operands = operation.operands().stream().mapToInt(places::get).toArray();
        steps.add(new Step(operation.operation(), operands, operation.numbersAsArray(), parts.size()));
        if (array == null) {
            place(result, new Part(null, Place.TILE, scratch));
            scratch += TILE;
        } else {
            place(result, new Part(array, Place.MATRIX, 0));
        }
    }

    private void place(Matrix matrix, Part part) {
        places.put(matrix, parts.size());
        parts.add(part);
    }

    void run() {
        int width = byRows ? columns : rows * columns;
        int height = byRows ? rows : 1;
        if (steps.isEmpty() || width == 0 || height == 0) {
            return;
        }
        int tileRows = Math.max(1, Math.min(height, TILE / width));
        int tileColumns = Math.min(width, TILE);
        int across = (width - 1) / tileColumns + 1;
        int down = (height - 1) / tileRows + 1;
        Parallel.overRange(across * down, (long) TILE * steps.size(), (from, to) -> {
            Part[] own = partsOfThisThread();
            for (int t = from; t < to; t++) {
                int row = t / across * tileRows;
                int column = t % across * tileColumns;
                Tile tile = new Tile(row, column, Math.min(tileRows, height - row),
                        Math.min(tileColumns, width - column));
                for (int i = 0; i < steps.size(); i++) {
                    run(steps.get(i), tile, own, width);
                }
            }
        });
    }

    private Part[] partsOfThisThread() {
        Object array = kernels.scratch(scratch);
        Part[] own = parts.toArray(Part[]::new);
        for (int i = 0; i < own.length; i++) {
            if (own[i].place() == Place.TILE) {
                own[i] = new Part(array, Place.TILE, own[i].start());
            }
        }
        return own;
    }

    /** In plain loops: this is done for every tile. */
    private void run(Step step, Tile tile, Part[] parts, int width) {
        int count = step.operands.length;
        Object[] x = new Object[count];
        int[] at = new int[count];
        for (int i = 0; i < count; i++) {
            x[i] = parts[step.operands[i]].array();
            at[i] = parts[step.operands[i]].at(tile, width);
        }
        Part z = parts[step.z];
        int zAt = z.at(tile, width);
        Place last = count == 2 ? parts[step.operands[1]].place() : Place.MATRIX;
        if (last != Place.ROW && last != Place.COLUMN) {
            kernels.apply(step.operation, x, at, step.numbers, z.array(), zAt, tile.rows() * tile.columns());
            return;
        }
        Object[] first = {x[0]};
        for (int i = 0; i < tile.rows(); i++) {
            if (last == Place.ROW) {
                kernels.apply(step.operation, x, at, step.numbers, z.array(), zAt, tile.columns());
            } else {
                double[] number = {kernels.get(x[1], at[1] + i)};
                kernels.apply(step.operation, first, at, number, z.array(), zAt, tile.columns());
            }
            at[0] += tile.columns();
            zAt += tile.columns();
        }
    }
}
