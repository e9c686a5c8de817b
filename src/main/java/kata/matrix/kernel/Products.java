package kata.matrix.kernel;

import java.lang.reflect.Array;
import java.util.stream.Stream;

/** Matrix products in one precision: tiles, packing, and a buffer that products reuse. */
final class Products {
    /** Greatest extent of a block along k. */
    private static final int BLOCK_K = 400;
    /** Most elements of a buffer that is kept for the next product. */
    private static final int MOST_KEPT = 1 << 23;

    final ProductKernels<Object> kernels;
    final Packing packing;
    /** The tiles of each shape. */
    private final Tiles[] tiles;
    private Object space;

    /** @param kernels the loops, which may still be under construction, but must know their lanes */
    @SuppressWarnings("unchecked")
    Products(ProductKernels<?> kernels) {
        this.kernels = (ProductKernels<Object>) kernels;
        packing = new Packing(this.kernels, kernels.lanes());
        tiles = Stream.of(Tiles.Shape.values()).map(shape -> new Tiles(this.kernels, shape)).toArray(Tiles[]::new);
    }

    /** The tiles for a C with n columns. */
    Tiles tiles(boolean transposedA, int n) {
        return tiles[kernels.tiles(transposedA, roundedUp(n) / packing.lanes()).ordinal()];
    }

    /** The extent along k of each block but the last; the blocks have about the same extent. */
    static int depth(int k) {
        int blocks = (k - 1) / BLOCK_K + 1;
        return (k - 1) / blocks + 1;
    }

    /** An array of at least the given length for packed factors of a product; {@link #give} takes the array back. */
    Object take(int length) {
        Object taken = space;
        space = null;
        return taken == null || Array.getLength(taken) < length ? kernels.allocate(length) : taken;
    }

    /** Keeps the array for the next product. Not called if a product fails: a thread may still use the array. */
    void give(Object array) {
        space = Array.getLength(array) <= MOST_KEPT ? array : null;
    }

    /** The number of columns, rounded up to whole vectors. */
    int roundedUp(int columns) {
        int lanes = packing.lanes();
        return (columns + lanes - 1) / lanes * lanes;
    }

    /** Computes {@link Kernels#product}. */
    void multiply(Object a, boolean transposedA, Object b, boolean transposedB, Object packed, Object c, int m, int n,
            int k) {
        if (m == 0 || n == 0 || k == 0) {
            kernels.fill(c, 0, m * n, 0);
        } else {
            new Product(this, a, transposedA, b, transposedB, packed, c, m, n, k).run();
        }
    }

    /** Computes {@link Kernels#pack}. */
    Object pack(Object b, int n, int k) {
        int wide = roundedUp(n);
        Object all = kernels.allocate(Math.multiplyExact(wide, k));
        for (int top = 0; top < k; top += depth(k)) {
            packing.columnsOfRows(b, k, top, Math.min(depth(k), k - top), 0, n, tiles(false, n).columns(), all,
                    top * wide);
        }
        return all;
    }
}
