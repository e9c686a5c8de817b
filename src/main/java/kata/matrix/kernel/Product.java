package kata.matrix.kernel;

import kata.matrix.thread.Parallel;

/**
 * The matrix product C = op(A) op(B), in blocks that fit the caches.
 *
 * <pre>
 *                    n: chunks of columns
 *                  +----+----+----+----+
 *        k         |    | B  |    |    |   a block of rows of one chunk is packed into the thread's buffer (L2 cache)
 *      +----+      +----+----+----+----+
 *      |    |      |    |    |    |    |
 *   m  | A  |      |    | C  |    |    |   one tile of C at a time is summed up in registers
 *      |    |      |    |    |    |    |
 *      +----+      +----+----+----+----+
 * </pre>
 *
 * A task computes a range of rows in a chunk of columns. Each thread has several tasks, so that no thread waits long
 * for the last task. Usually a task reads all rows of A in place, and packs its columns of B.
 *
 * <p>If A is transposed, A and B are packed for all tasks, a few blocks of k at a time, and the rows are divided. Such
 * a C is the gradient of a weight. A thread then still has its rows of the gradient in the cache when the thread
 * updates the weight: with two threads, this saves a quarter of such a product. A B that many products need, such as a
 * trained layer's weights, is packed once for all. This saves a third of a forward pass at batch 100. No element of C
 * depends on the division of the work, since k is never split between threads.
 *
 * <p>K. Goto and R. A. van de Geijn, Anatomy of high-performance matrix multiplication, 2008; F. G. Van Zee and
 * R. A. van de Geijn, BLIS: a framework for rapidly instantiating BLAS functionality, 2015.
 */
final class Product {
    /** Most panels in a chunk: panels with BLOCK_K rows fill about half of an L2 cache. */
    private static final int CHUNK_PANELS = 8;
    /** Fewest panels for each thread at which tasks divide the columns of C instead of its rows. */
    private static final int WIDE = 4;
    /** Number of tasks for each thread. */
    private static final int TASKS = 4;
    /** Most blocks of k that are packed for all tasks at a time, so that a long A is never copied as a whole. */
    private static final int PACKED_BLOCKS = 8;
    /** Most elements of B that are packed with A: enough for a large minibatch, not for all images. */
    private static final int MOST_OF_B = 1 << 22;
    /** Most tiles, one above the other, whose part of C stays in the L2 cache until the next block of k is added. */
    private static final int TILES_AT_ONCE = 8;
    /** Fewest multiplications that are worth a second thread. */
    private static final long WORTH_A_THREAD = 200_000;

    private final Products products;
    private final Packing packing;
    private final Tiles tilesOfC;
    /** Rows and columns of the largest tile. */
    private final int high;
    private final int wide;
    private final Object a;
    private final boolean transposedA;
    private final Object b;
    private final boolean transposedB;
    private final Object c;
    private final int m;
    private final int n;
    private final int k;
    /** Number of tiles, one above the other, that hold the m rows of A and C. */
    private final int tiles;
    /** Number of panels, side by side, that hold the n columns of B and C. */
    private final int panels;
    /** Number of blocks of k, and the extent of each block but the last. */
    private final int blocks;
    private final int depth;
    /** Numbers of parts into which the tiles and the panels are divided for tasks. */
    private final int rowChunks;
    private final int columnChunks;
    /** Whether B is packed together with a transposed A. */
    private final boolean packsB;
    /** A transposed A, packed for all tasks, followed by B if packsB. */
    private Object packedA;
    /** The array in which B is packed for all tasks, from startOfB on; null if each task packs its own columns. */
    private Object packedB;
    private int startOfB;
    /** The first block of k in packedA. */
    private int firstPacked;

    /**
     * Plans the product; m, n and k are 1 or more.
     *
     * @param packed B as packed by {@link Products#pack}, or null
     */
    Product(Products products, Object a, boolean transposedA, Object b, boolean transposedB, Object packed, Object c,
            int m, int n, int k) {
        this.products = products;
        this.packing = products.packing;
        this.tilesOfC = products.tiles(transposedA, n);
        this.high = tilesOfC.rows();
        this.wide = tilesOfC.columns();
        this.a = a;
        this.transposedA = transposedA;
        this.b = b;
        this.transposedB = transposedB;
        this.packedB = packed;
        this.c = c;
        this.m = m;
        this.n = n;
        this.k = k;
        panels = (n - 1) / wide + 1;
        tiles = (m - 1) / high + 1;
        depth = Products.depth(k);
        blocks = (k - 1) / depth + 1;
        int threads = (long) m * n * k < WORTH_A_THREAD ? 1 : Parallel.threads();
        int tasks = threads == 1 ? 1 : TASKS * threads;
        int least = (panels - 1) / CHUNK_PANELS + 1;
        packsB = transposedA && (long) products.roundedUp(n) * Math.min(k, PACKED_BLOCKS * depth) <= MOST_OF_B;
        if (packed != null || packsB) {
            columnChunks = Math.max(least, Math.min(panels, (tasks - 1) / tiles + 1));
            rowChunks = Math.min(tiles, Math.max((tasks - 1) / columnChunks, (tiles - 1) / TILES_AT_ONCE) + 1);
        } else {
            boolean divideColumns = panels >= WIDE * threads || tiles < 2 * threads;
            rowChunks = divideColumns ? 1 : Math.min(tiles, threads);
            columnChunks = divideColumns ? Math.min(panels, Math.max(tasks, least)) : least;
        }
    }

    /** Computes all of C. */
    void run() {
        int step = transposedA ? PACKED_BLOCKS : blocks;
        for (int block = 0; block < blocks; block += step) {
            multiply(block, Math.min(block + step, blocks));
        }
    }

    private void multiply(int fromBlock, int toBlock) {
        if (transposedA) {
            int length = Math.min(k, toBlock * depth) - fromBlock * depth;
            startOfB = Math.multiplyExact(tiles * tilesOfC.stride, length);
            packedA = products.take(Math.addExact(startOfB, packsB ? products.roundedUp(n) * length : 0));
            packedB = packsB ? packedA : null;
            firstPacked = fromBlock;
            Parallel.overRange(tiles + (packsB ? panels : 0), (long) length * wide,
                    (from, to) -> pack(fromBlock, toBlock, from, to));
        }
        Parallel.run(rowChunks * columnChunks,
                task -> multiplyChunk(fromBlock, toBlock, task / columnChunks, task % columnChunks));
        if (transposedA) {
            products.give(packedA);
        }
    }

    private static int share(int items, int piece, int pieces) {
        return (int) ((long) items * piece / pieces);
    }

    /** Packs items from, …, to − 1 of each block of k; the items are the tiles of A, then the panels of B. */
    private void pack(int fromBlock, int toBlock, int from, int to) {
        for (int block = fromBlock; block < toBlock; block++) {
            int top = block * depth;
            int length = Math.min(depth, k - top);
            for (int tile = from; tile < Math.min(to, tiles); tile++) {
                int row = tile * high;
                packing.rowsOfColumns(a, top * m + row, m, high, m - row, length, packedA, placeOfTile(tile, block),
                        tilesOfC.stride);
            }
            if (to > tiles) {
                int left = Math.max(0, from - tiles) * wide;
                packColumns(top, length, left, Math.min(n, (to - tiles) * wide), packedB, placeInB(block, left));
            }
        }
    }

    private void packColumns(int top, int length, int left, int right, Object panels, int at) {
        if (transposedB) {
            packing.columnsOfRows(b, k, top, length, left, right, wide, panels, at);
        } else {
            packing.columns(b, n, top, length, left, right, wide, panels, at);
        }
    }

    /** The index in packedA at which a tile's part of a block of k begins. */
    private int placeOfTile(int tile, int block) {
        int before = (block - firstPacked) * depth * tiles;
        return (before + tile * Math.min(depth, k - block * depth)) * tilesOfC.stride;
    }

    /** The index in packedB at which the columns from left on begin in a block of k. */
    private int placeInB(int block, int left) {
        int before = startOfB + (block - firstPacked) * depth * products.roundedUp(n);
        return before + left * Math.min(depth, k - block * depth);
    }

    private void multiplyChunk(int fromBlock, int toBlock, int row, int column) {
        int left = share(panels, column, columnChunks) * wide;
        int right = Math.min(n, share(panels, column + 1, columnChunks) * wide);
        int size = packedB != null ? 0 : products.roundedUp(right - left) * depth;
        Object scratch = products.kernels.scratch(size + high * wide);
        for (int block = fromBlock; block < toBlock; block++) {
            Object chunk = packedB != null ? packedB : scratch;
            int at = packedB != null ? placeInB(block, left) : 0;
            if (packedB == null) {
                packColumns(block * depth, Math.min(depth, k - block * depth), left, right, scratch, 0);
            }
            int end = share(tiles, row + 1, rowChunks);
            for (int tile = share(tiles, row, rowChunks); tile < end; tile++) {
                multiplyTiles(tile, block, left, right, chunk, at, scratch, size);
            }
        }
    }

    /** Computes a row of tiles of C, as wide as the chunk; from index free on, scratch has room for a tile. */
    private void multiplyTiles(int tile, int block, int left, int right, Object chunk, int ib, Object scratch,
            int free) {
        int length = Math.min(depth, k - block * depth);
        int row = tile * high;
        Object panel = transposedA ? packedA : a;
        int at = transposedA ? placeOfTile(tile, block) : row * k + block * depth;
        int rows = Math.min(high, m - row);
        TileLoop loop = tilesOfC.loop(rows, wide);
        int j = left;
        for (; j <= right - wide; j += wide) {
            loop.run(panel, at, k, rows, chunk, ib + (j - left) * length, c, row * n + j, n, length, block > 0);
        }
        if (j < right) {
            multiplyLast(row, rows, j, right - j, panel, at, chunk, ib + (j - left) * length, length, block > 0,
                    scratch, free);
        }
    }

    /** Computes a tile with fewer columns, at the right edge of C: whole vectors in scratch, which are then copied. */
    private void multiplyLast(int i, int rows, int j, int columns, Object panel, int ia, Object chunk, int ib,
            int length, boolean add, Object scratch, int free) {
        int rounded = products.roundedUp(columns);
        int ic = i * n + j;
        if (add) {
            copy(c, ic, n, scratch, free, rounded, rows, columns);
        }
        tilesOfC.loop(rows, rounded).run(panel, ia, k, rows, chunk, ib, scratch, free, rounded, length, add);
        copy(scratch, free, rounded, c, ic, n, rows, columns);
    }

    /** Copies rows of the given number of columns. Rows are step elements apart in from, and stepTo elements in to. */
    private static void copy(Object from, int in, int step, Object to, int out, int stepTo, int rows, int columns) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from, in + r * step, to, out + r * stepTo, columns);
        }
    }
}
