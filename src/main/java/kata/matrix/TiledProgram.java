package kata.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kata.matrix.Expression.Elementwise;
import kata.matrix.Part.Place;

/**
 * Steps, each element by element, that are all done for one tile before the next. A result that is not wanted
 * elsewhere has a scratch array of the size of a tile, which another takes over once it has been used.
 */
final class TiledProgram {
    /** Elements of a tile: a few arrays of this size fit into a core's first cache. */
    private static final int TILE = 1024;

    private record Step(Elementwise operation, int[] operands, int z) {
    }

    private final Kernels<Object> kernels;
    private final int rows;
    private final int columns;
    private final List<Step> steps = new ArrayList<>();
    /** The operands and results of the steps; null for a result that has no array of its own. */
    private final List<Part> parts = new ArrayList<>();
    private final Map<Matrix, Integer> places = new IdentityHashMap<>();
    private boolean byRows;

    /** @param rows of the matrices that the steps compute, and likewise the columns */
    TiledProgram(Kernels<Object> kernels, int rows, int columns) {
        this.kernels = kernels;
        this.rows = rows;
        this.columns = columns;
    }

    /** An operand that has its elements: a whole matrix, a row, or a column. */
    void input(Matrix matrix, Object array) {
        if (places.containsKey(matrix)) {
            return;
        }
        boolean whole = matrix.rows() == rows && matrix.columns() == columns;
        place(matrix, new Part(array, whole ? Place.MATRIX : matrix.rows() == rows ? Place.COLUMN : Place.ROW));
        byRows |= !whole;
    }

    /** A step whose operands are there. @param array for the whole result, or null where only later steps need it */
    void add(Matrix result, Elementwise operation, Object array) {
        int[] operands = operation.operands().stream().mapToInt(places::get).toArray();
        steps.add(new Step(operation, operands, parts.size()));
        place(result, array == null ? null : new Part(array, Place.MATRIX));
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
        int[] scratch = assignScratch();
        int tileRows = Math.max(1, Math.min(height, TILE / width));
        int tileColumns = Math.min(width, TILE);
        int across = (width - 1) / tileColumns + 1;
        int down = (height - 1) / tileRows + 1;
        Parallel.overRange(across * down, (long) TILE * steps.size(), (from, to) -> {
            Part[] own = partsOfThisThread(scratch);
            Part[][] operands = operandsAmong(own);
            for (int t = from; t < to; t++) {
                int row = t / across * tileRows;
                int column = t % across * tileColumns;
                Tile tile = new Tile(row, column, Math.min(tileRows, height - row),
                        Math.min(tileColumns, width - column), width);
                for (int i = 0; i < operands.length; i++) {
                    Step step = steps.get(i);
                    step.operation.compute(kernels, tile, operands[i], own[step.z]);
                }
            }
        });
    }

    /** The number of the scratch array of each part that needs one. An array is free after its last use. */
    private int[] assignScratch() {
        int[] lastUse = new int[parts.size()];
        for (int i = 0; i < steps.size(); i++) {
            for (int operand : steps.get(i).operands) {
                lastUse[operand] = i;
            }
        }
        int[] scratch = new int[parts.size()];
        Deque<Integer> free = new ArrayDeque<>();
        int arrays = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            for (int operand : step.operands) {
                if (parts.get(operand) == null && lastUse[operand] == i) {
                    free.push(scratch[operand]);
                    lastUse[operand] = -1;
                }
            }
            if (parts.get(step.z) == null) {
                scratch[step.z] = free.isEmpty() ? arrays++ : free.pop();
            }
        }
        return scratch;
    }

    /** The operands of each step. In plain loops: this is done for every few tiles. */
    private Part[][] operandsAmong(Part[] parts) {
        Part[][] operands = new Part[steps.size()][];
        for (int i = 0; i < operands.length; i++) {
            int[] numbers = steps.get(i).operands;
            operands[i] = new Part[numbers.length];
            for (int j = 0; j < numbers.length; j++) {
                operands[i][j] = parts[numbers[j]];
            }
        }
        return operands;
    }

    private Part[] partsOfThisThread(int[] scratch) {
        Part[] own = parts.toArray(Part[]::new);
        for (int i = 0; i < own.length; i++) {
            if (own[i] == null) {
                own[i] = new Part(Scratch.array(kernels, scratch[i], TILE), Place.TILE);
            }
        }
        return own;
    }
}
