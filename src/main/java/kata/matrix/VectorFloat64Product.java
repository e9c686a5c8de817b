package kata.matrix;

import static kata.matrix.VectorFloat64Kernel.BLOCK_K;
import static kata.matrix.VectorFloat64Kernel.LANES;
import static kata.matrix.VectorFloat64Kernel.ROWS;
import static kata.matrix.VectorFloat64Kernel.STRIDE;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * C = op(A) op(B) on vectors, in blocks that fit the caches.
 *
 * <pre>
 *                    n: chunks of columns
 *                  +----+----+----+----+
 *        k         |    | B  |    |    |   a block of k of a chunk is packed into the thread's buffer (second cache)
 *      +----+      +----+----+----+----+
 *      |    |      |    |    |    |    |
 *   m  | A  |      |    | C  |    |    |   12 or 4 rows of A and 2 vectors of B at a time meet in registers
 *      |    |      |    |    |    |    |
 *      +----+      +----+----+----+----+
 * </pre>
 *
 * A task is a range of rows of a chunk of columns: all rows, or, where there are few columns or B is packed already, a
 * part of them. Rows of A are read where they lie; a transposed A is packed, a slab of it at a time, once for all
 * tasks, or, where there is one chunk of columns, by each task for its own rows. A B that many products need, the
 * weights of a layer that is trained, is packed once for all of them. No element of C depends on how the work is
 * divided: k is never split between threads.
 *
 * <p>K. Goto and R. A. van de Geijn, Anatomy of high-performance matrix multiplication, 2008; F. G. Van Zee and
 * R. A. van de Geijn, BLIS: a framework for rapidly instantiating BLAS functionality, 2015.
 */
final class VectorFloat64Product {
    /** Panels of two vectors in a chunk at most: with BLOCK_K rows they fill about half of a second cache. */
    private static final int CHUNK_PANELS = 8;
    /** Panels for each thread from which on the columns are divided, and else the rows. */
    private static final int WIDE = 4;
    /** Most tasks that pack a transposed A for all others. */
    private static final int PACKING_TASKS = 8;
    /** For each thread, where B is packed already: many enough that none waits long for the last. */
    private static final int TASKS = 4;
    /** Most tiles of A, and most blocks of k of each, that are packed at a time: a large A needs no second A. */
    private static final int TILES_IN_SLAB = 128;
    private static final int BLOCKS_IN_SLAB = 8;
    /** Tiles whose part of C is still in the second cache when the next block of k is added to it. */
    private static final int TILES_AT_ONCE = 8;
    /** Multiplications below which a second thread costs more than it saves. */
    private static final long WORTH_A_THREAD = 200_000;

    /** The part of A that is multiplied at a time: so many tiles from the first one on, and these blocks of k. */
    private record Slab(int first, int tiles, int fromBlock, int toBlock) {
    }

    private static final ThreadLocal<Workspace> WORKSPACES = ThreadLocal.withInitial(Workspace::new);

    /** What a thread keeps from one product to the next. */
    private static final class Workspace {
        private double[] shared = new double[0];
        private double[] chunk = new double[0];
        private final double[] rows = new double[STRIDE * BLOCK_K];
        private final double[] tile = new double[ROWS * 2 * LANES];
        private final double[] scratch = new double[VectorFloat64Transpose.SCRATCH];

        private double[] shared(int size) {
            return shared = shared.length < size ? new double[size] : shared;
        }

        private double[] chunk(int size) {
            return chunk = chunk.length < size ? new double[size] : chunk;
        }
    }

    private final double[] a;
    private final boolean transposedA;
    private final double[] b;
    private final boolean transposedB;
    /** All of B packed, block by block, or null. */
    private final double[] packed;
    private final double[] c;
    private final int m;
    private final int n;
    private final int k;
    /** How many tiles one above the other hold the m rows of A and C. */
    private final int tiles;
    /** How many of these a slab has. */
    private final int slabTiles;
    /** How many panels of two vectors side by side hold the n columns of B and C. */
    private final int panels;
    /** How many blocks of k there are, each of depth but for the last. */
    private final int blocks;
    private final int depth;
    /** The parts that tasks divide the tiles of a slab and the panels into. */
    private final int rowChunks;
    private final int columnChunks;
    /** A slab of a transposed A packed for all tasks, or null. */
    private double[] shared;

    private VectorFloat64Product(double[] a, boolean transposedA, double[] b, boolean transposedB, double[] packed,
            double[] c, int m, int n, int k) {
        this.a = a;
        this.transposedA = transposedA;
        this.b = b;
        this.transposedB = transposedB;
        this.packed = packed;
        this.c = c;
        this.m = m;
        this.n = n;
        this.k = k;
        panels = (n - 1) / (2 * LANES) + 1;
        tiles = (m - 1) / ROWS + 1;
        slabTiles = transposedA ? (tiles - 1) / ((tiles - 1) / TILES_IN_SLAB + 1) + 1 : tiles;
        depth = depth(k);
        blocks = (k - 1) / depth + 1;
        int threads = (long) m * n * k < WORTH_A_THREAD ? 1 : Parallel.threads();
        int least = (panels - 1) / CHUNK_PANELS + 1;
        if (packed != null) {
            int tasks = threads == 1 ? 1 : TASKS * threads;
            columnChunks = Math.max(least, Math.min(panels, (tasks - 1) / slabTiles + 1));
            rowChunks = Math.min(slabTiles, Math.max((tasks - 1) / columnChunks, (slabTiles - 1) / TILES_AT_ONCE) + 1);
        } else {
            boolean divideColumns = panels >= WIDE * threads || tiles < 2 * threads;
            rowChunks = divideColumns ? 1 : Math.min(slabTiles, threads);
            columnChunks = divideColumns ? Math.min(panels, ((least - 1) / threads + 1) * threads) : least;
        }
    }

    /** Elements of k in a block but the last: about the same in each, and whole blocks of what is transposed. */
    private static int depth(int k) {
        int blocks = (k - 1) / BLOCK_K + 1;
        return ((k - 1) / blocks / VectorFloat64Transpose.LENGTH + 1) * VectorFloat64Transpose.LENGTH;
    }

    /** A: (m, k), or (k, m) if transposed; B: (k, n), or (n, k) if transposed; C: (m, n). */
    static void multiply(double[] a, boolean transposedA, double[] b, boolean transposedB, double[] c, int m, int n,
            int k) {
        if (m == 0 || n == 0 || k == 0) {
            Arrays.fill(c, 0, m * n, 0);
            return;
        }
        new VectorFloat64Product(a, transposedA, b, transposedB, null, c, m, n, k).run();
    }

    /** The same where B: (k, n) has been {@link #pack packed}, and A is not transposed. */
    static void multiply(double[] a, double[] packed, double[] c, int m, int n, int k) {
        if (m == 0 || n == 0 || k == 0) {
            Arrays.fill(c, 0, m * n, 0);
            return;
        }
        new VectorFloat64Product(a, false, null, false, packed, c, m, n, k).run();
    }

    /** B: (k, n), stored as (n, k), for products with many A. */
    static double[] pack(double[] b, int n, int k) {
        if (n == 0 || k == 0) {
            return new double[0];
        }
        int wide = roundedUp(n);
        double[] packed = new double[Math.multiplyExact(wide, k)];
        int depth = depth(k);
        for (int top = 0; top < k; top += depth) {
            VectorFloat64Packing.columnsOfRows(b, k, top, Math.min(depth, k - top), 0, n, packed, top * wide,
                    WORKSPACES.get().scratch);
        }
        return packed;
    }

    private void run() {
        int step = transposedA ? BLOCKS_IN_SLAB : blocks;
        for (int tile = 0; tile < tiles; tile += slabTiles) {
            for (int block = 0; block < blocks; block += step) {
                multiply(new Slab(tile, Math.min(slabTiles, tiles - tile), block, Math.min(block + step, blocks)));
            }
        }
    }

    private void multiply(Slab slab) {
        if (transposedA && columnChunks > 1) {
            int columns = Math.min(k, slab.toBlock * depth) - slab.fromBlock * depth;
            shared = WORKSPACES.get().shared(slab.tiles * STRIDE * columns);
            int pieces = Math.min(slab.tiles, PACKING_TASKS);
            parallel(pieces, piece -> packShared(slab, piece, pieces));
        }
        parallel(rowChunks * columnChunks, task -> multiplyChunk(slab, task / columnChunks, task % columnChunks));
    }

    private static void parallel(int tasks, IntConsumer task) {
        if (tasks == 1) {
            task.accept(0);
        } else {
            Parallel.run(tasks, task);
        }
    }

    private static int share(int items, int piece, int pieces) {
        return (int) ((long) items * piece / pieces);
    }

    private void packShared(Slab slab, int piece, int pieces) {
        for (int block = slab.fromBlock; block < slab.toBlock; block++) {
            for (int tile = share(slab.tiles, piece, pieces); tile < share(slab.tiles, piece + 1, pieces); tile++) {
                packTile(slab.first + tile, block, shared, placeOf(slab, tile, block));
            }
        }
    }

    /** Where a tile of the slab has been packed to. */
    private int placeOf(Slab slab, int tile, int block) {
        int before = (block - slab.fromBlock) * depth * slab.tiles;
        return (before + tile * Math.min(depth, k - block * depth)) * STRIDE;
    }

    private void packTile(int tile, int block, double[] to, int at) {
        int top = block * depth;
        int row = tile * ROWS;
        VectorFloat64Packing.rowsOfColumns(a, top * m + row, m, m - row, Math.min(depth, k - top), to, at);
    }

    private void multiplyChunk(Slab slab, int row, int column) {
        int left = share(panels, column, columnChunks) * 2 * LANES;
        int right = Math.min(n, share(panels, column + 1, columnChunks) * 2 * LANES);
        Workspace workspace = WORKSPACES.get();
        double[] chunk = packed != null ? packed : workspace.chunk(roundedUp(right - left) * depth);
        for (int block = slab.fromBlock; block < slab.toBlock; block++) {
            int top = block * depth;
            int length = Math.min(depth, k - top);
            int at = 0;
            if (packed != null) {
                at = top * roundedUp(n) + left * length;
            } else if (transposedB) {
                VectorFloat64Packing.columnsOfRows(b, k, top, length, left, right, chunk, 0, workspace.scratch);
            } else {
                VectorFloat64Packing.columns(b, n, top, length, left, right, chunk, 0);
            }
            int end = share(slab.tiles, row + 1, rowChunks);
            for (int tile = share(slab.tiles, row, rowChunks); tile < end; tile++) {
                multiplyTiles(slab, tile, block, left, right, chunk, at, workspace);
            }
        }
    }

    /** Columns, up to the next whole vector. */
    private static int roundedUp(int columns) {
        return ((columns - 1) / LANES + 1) * LANES;
    }

    /** A row of tiles of C, as wide as the chunk. */
    private void multiplyTiles(Slab slab, int tile, int block, int left, int right, double[] chunk, int ib,
            Workspace workspace) {
        int length = Math.min(depth, k - block * depth);
        int row = (slab.first + tile) * ROWS;
        double[] panel = transposedA ? shared : a;
        int at = transposedA ? placeOf(slab, tile, block) : row * k + block * depth;
        if (panel == null) {
            panel = workspace.rows;
            at = 0;
            packTile(slab.first + tile, block, panel, at);
        }
        for (int j = left; j < right; j += 2 * LANES) {
            multiplyTile(row, j, right, panel, at, chunk, ib + (j - left) * length, length, block > 0,
                    workspace.tile);
        }
    }

    /** One tile of C; at the right edge by way of a whole tile elsewhere. */
    private void multiplyTile(int i, int j, int right, double[] panel, int ia, double[] chunk, int ib, int length,
            boolean add, double[] whole) {
        int rows = Math.min(ROWS, m - i);
        boolean two = right - j > LANES;
        int wide = two ? 2 * LANES : LANES;
        int columns = Math.min(wide, right - j);
        int ic = i * n + j;
        if (columns == wide) {
            multiplyTile(rows, panel, ia, chunk, ib, two, c, ic, n, length, add);
            return;
        }
        if (add) {
            VectorFloat64Packing.copy(c, ic, n, whole, 0, wide, rows, columns);
        }
        multiplyTile(rows, panel, ia, chunk, ib, two, whole, 0, wide, length, add);
        VectorFloat64Packing.copy(whole, 0, wide, c, ic, n, rows, columns);
    }

    private void multiplyTile(int rows, double[] panel, int ia, double[] chunk, int ib, boolean two, double[] to,
            int ic, int ldc, int length, boolean add) {
        if (transposedA) {
            VectorFloat64Kernel.multiplyColumns(panel, ia, rows, chunk, ib, two, to, ic, ldc, length, add);
        } else {
            VectorFloat64Kernel.multiplyRows(panel, ia, k, rows, chunk, ib, two, to, ic, ldc, length, add);
        }
    }
}
